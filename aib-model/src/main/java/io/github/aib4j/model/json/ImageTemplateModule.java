package io.github.aib4j.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.AutoRun;
import io.github.aib4j.model.DataDisk;
import io.github.aib4j.model.ErrorHandling;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.ImageTemplateIdentity;
import io.github.aib4j.model.Optimization;
import io.github.aib4j.model.VirtualNetworkConfig;
import io.github.aib4j.model.VmProfile;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.customize.FileCustomizer;
import io.github.aib4j.model.customize.PowerShellCustomizer;
import io.github.aib4j.model.customize.ShellCustomizer;
import io.github.aib4j.model.customize.WindowsRestartCustomizer;
import io.github.aib4j.model.customize.WindowsUpdateCustomizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.distribute.ImageVersioning;
import io.github.aib4j.model.distribute.ManagedImageDistributor;
import io.github.aib4j.model.distribute.SharedImageDistributor;
import io.github.aib4j.model.distribute.TargetRegion;
import io.github.aib4j.model.distribute.VhdDistributor;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageReference;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.id.SubnetId;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.implementation.table.Codec;
import io.github.aib4j.model.implementation.table.Codecs;
import io.github.aib4j.model.implementation.table.DocumentReader;
import io.github.aib4j.model.implementation.table.IdCodecs;
import io.github.aib4j.model.implementation.table.JsonSource;
import io.github.aib4j.model.implementation.table.JsonTrees;
import io.github.aib4j.model.implementation.table.ReadContext;
import io.github.aib4j.model.implementation.table.WriteContext;
import io.github.aib4j.model.implementation.wire.template.CustomizerTables;
import io.github.aib4j.model.implementation.wire.template.DistributorTables;
import io.github.aib4j.model.implementation.wire.template.SourceTables;
import io.github.aib4j.model.implementation.wire.template.TemplateTables;
import io.github.aib4j.model.implementation.wire.template.ValidatorTables;
import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.model.source.IsoSource;
import io.github.aib4j.model.source.ManagedImageSource;
import io.github.aib4j.model.source.PlatformImageSource;
import io.github.aib4j.model.source.SharedImageVersionSource;
import io.github.aib4j.model.validate.FileValidator;
import io.github.aib4j.model.validate.PowerShellValidator;
import io.github.aib4j.model.validate.ShellValidator;
import io.github.aib4j.model.validate.Validation;
import io.github.aib4j.model.validate.Validator;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.Sha256Checksum;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Teaches an {@code ObjectMapper} of your own to read and write templates and their parts, as {@link ImageTemplateJson}
 * does.
 *
 * <pre>{@code
 * ObjectMapper mapper = new ObjectMapper().registerModule(new ImageTemplateModule(ApiVersion.latest()));
 * }</pre>
 *
 * <p>The mapper's own settings (naming, inclusion, annotations) do not affect templates. A part on its own, such as an
 * element of a {@code List<Distributor>}, keeps its {@code type}. What cannot be read or written throws a {@link
 * JsonMappingException} whose cause says why. Needs jackson-databind; for {@code Optional} fields of your own classes,
 * register jackson-datatype-jdk8 too.
 *
 * @since 0.1.0
 */
public final class ImageTemplateModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    /** Creates a module that writes for this api-version and reads all of them. */
    public ImageTemplateModule(ApiVersion version) {
        super("aib4j");
        add(ImageTemplate.class, TemplateTables.TEMPLATE, version);
        add(ImageTemplateIdentity.class, TemplateTables.IDENTITY, version);
        add(VmProfile.class, TemplateTables.VM_PROFILE, version);
        add(VirtualNetworkConfig.class, TemplateTables.VIRTUAL_NETWORK, version);
        add(Optimization.class, TemplateTables.OPTIMIZATION, version);
        add(ErrorHandling.class, TemplateTables.ERROR_HANDLING, version);
        add(AutoRun.class, TemplateTables.AUTO_RUN, version);
        add(DataDisk.class, TemplateTables.DATA_DISK, version);
        add(TargetRegion.class, DistributorTables.TARGET_REGION, version);
        add(ImageVersioning.class, DistributorTables.VERSIONING, version);
        add(ResourceId.class, IdCodecs.ANY, version);
        add(GalleryImageId.class, IdCodecs.GALLERY_IMAGE, version);
        add(GalleryImageReference.class, IdCodecs.GALLERY_IMAGE_REFERENCE, version);
        add(GalleryImageVersionId.class, IdCodecs.GALLERY_IMAGE_VERSION, version);
        add(ManagedImageId.class, IdCodecs.MANAGED_IMAGE, version);
        add(SubnetId.class, IdCodecs.SUBNET, version);
        add(UserAssignedIdentityId.class, IdCodecs.IDENTITY, version);
        add(ContentUri.class, Codecs.URI, version);
        add(Sha256Checksum.class, Codecs.CHECKSUM, version);
        add(Validation.class, ValidatorTables.VALIDATION, version);
        add(ImageSource.class, SourceTables.SOURCE, version);
        add(Customizer.class, CustomizerTables.CUSTOMIZER, version);
        add(Validator.class, ValidatorTables.VALIDATOR, version);
        add(Distributor.class, DistributorTables.DISTRIBUTOR, version);
        addLeaves(
                SourceTables.SOURCE,
                PlatformImageSource.class,
                ManagedImageSource.class,
                SharedImageVersionSource.class,
                IsoSource.class);
        addLeaves(
                CustomizerTables.CUSTOMIZER,
                ShellCustomizer.class,
                PowerShellCustomizer.class,
                FileCustomizer.class,
                WindowsRestartCustomizer.class,
                WindowsUpdateCustomizer.class);
        addLeaves(ValidatorTables.VALIDATOR, ShellValidator.class, PowerShellValidator.class, FileValidator.class);
        addLeaves(
                DistributorTables.DISTRIBUTOR,
                SharedImageDistributor.class,
                ManagedImageDistributor.class,
                VhdDistributor.class);
    }

    private <T> void add(Class<T> type, Codec<T> codec, ApiVersion version) {
        addSerializer(type, new Serializer<>(codec, version));
        addDeserializer(type, new Deserializer<>(type, codec));
    }

    /** Registers the family's table for its members, too, in case only one of them is requested. */
    @SafeVarargs
    private <F> void addLeaves(Codec<F> family, Class<? extends F>... types) {
        for (Class<? extends F> type : types) {
            addLeaf(family, type);
        }
    }

    private <F, T extends F> void addLeaf(Codec<F> family, Class<T> type) {
        addDeserializer(type, new Deserializer<>(type, family));
    }

    private static final class Serializer<T> extends JsonSerializer<T> {
        private final Codec<T> codec;
        private final ApiVersion version;

        private Serializer(Codec<T> codec, ApiVersion version) {
            this.codec = codec;
            this.version = version;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            WriteContext out = new WriteContext(generator, version);
            try {
                codec.write(value, out);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            if (!out.unsupported().isEmpty()) {
                UnsupportedMemberException cause = new UnsupportedMemberException(version, out.unsupported());
                throw JsonMappingException.from(generator, cause.getMessage(), cause);
            }
            if (!out.openExpressions().isEmpty()) {
                OpenExpressionException cause = new OpenExpressionException(out.openExpressions());
                throw JsonMappingException.from(generator, cause.getMessage(), cause);
            }
        }
    }

    private static final class Deserializer<F, T extends F> extends JsonDeserializer<T> {
        private final Class<T> type;
        private final Codec<F> codec;

        private Deserializer(Class<T> type, Codec<F> codec) {
            this.type = type;
            this.codec = codec;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                JsonSource value = JsonSource.of(JsonTrees.bytes(parser));
                F read = DocumentReader.read(
                        value, ReadLimits.defaults(), ReadContext.ofAnswer(value, "value"), codec::read);
                if (type.isInstance(read)) {
                    return type.cast(read);
                }
            } catch (JsonReadException | IllegalArgumentException | IllegalStateException e) {
                throw JsonMappingException.from(parser, e.getMessage(), e);
            }
            throw JsonMappingException.from(
                    parser, "this is not of type " + type.getSimpleName() + "; read its family instead");
        }
    }
}
