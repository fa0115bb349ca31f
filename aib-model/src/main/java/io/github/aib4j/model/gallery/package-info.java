/**
 * Compute Galleries, their image definitions, and the versions that builds publish there.
 *
 * <p>Start from {@link io.github.aib4j.model.gallery.GalleryImageVersion}; {@link
 * io.github.aib4j.model.gallery.source.GallerySource} lists what a version can be made from. The same types serve
 * requests and responses; members that only the service sets can be read and are not sent. The members of each
 * api-version are from the published types (documented), the service's defaults from recorded traffic.
 *
 * <table>
 * <caption>Names that are easily mistaken for each other</caption>
 * <tr><th>You mean</th><th>Type</th></tr>
 * <tr><td>the number of a version, {@code 1.0.3}</td><td>{@link io.github.aib4j.model.gallery.ImageVersionNumber}</td></tr>
 * <tr><td>a version with its regions and source</td><td>{@link io.github.aib4j.model.gallery.GalleryImageVersion}</td></tr>
 * <tr><td>where a version is: its id</td><td>{@link io.github.aib4j.model.id.GalleryImageVersionId}</td></tr>
 * <tr><td>how a build numbers the version that it makes</td><td>{@link
 * io.github.aib4j.model.distribute.ImageVersioning}</td></tr>
 * <tr><td>what all versions of an image have in common</td><td>{@link
 * io.github.aib4j.model.gallery.GalleryImageDefinition}</td></tr>
 * <tr><td>where an image definition is: its id, to which a build adds a version</td><td>{@link
 * io.github.aib4j.model.id.GalleryImageId}</td></tr>
 * <tr><td>publisher, offer and SKU of a definition</td><td>{@link
 * io.github.aib4j.model.gallery.GalleryImageIdentifier}</td></tr>
 * <tr><td>where a gallery is: its id</td><td>{@link io.github.aib4j.model.id.GalleryId}</td></tr>
 * <tr><td>the version of the service's interface, {@code 2025-03-03}</td><td>{@link
 * io.github.aib4j.model.gallery.GalleryApiVersion}; of image templates {@link io.github.aib4j.model.ApiVersion}</td></tr>
 * <tr><td>a managed image, which is in no gallery</td><td>{@link io.github.aib4j.model.id.ManagedImageId}</td></tr>
 * </table>
 */
@NullMarked
package io.github.aib4j.model.gallery;

import org.jspecify.annotations.NullMarked;
