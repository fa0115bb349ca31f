// Does with Microsoft's Compute client what users of galleries do, and prints a line of JSON for each step.
// node galleries.js ENDPOINT, with NODE_EXTRA_CA_CERTS naming the certificate of that endpoint.
import { ComputeManagementClient } from "@azure/arm-compute";

const [endpoint] = process.argv.slice(2);
const subscription = "11111111-2222-3333-4444-555555555555";
const group = "images";
const gallery = "golden";
const image = "web";
const region = "westeurope";
const unique = `${subscription}-GOLDEN`;
const fast = { updateIntervalInMs: 1 };
const credential = {
  getToken: async () => ({ token: "any", expiresOnTimestamp: Date.now() + 3_600_000 }),
};

const client = new ComputeManagementClient(credential, subscription, { endpoint });
const { galleries, galleryImages, galleryImageVersions } = client;

const source = `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.Compute/images/base`;
const version = {
  location: region,
  publishingProfile: { targetRegions: [{ name: region }] },
  storageProfile: { source: { id: source } },
};

async function step(name, work) {
  try {
    console.log(JSON.stringify({ step: name, result: await work() }));
  } catch (error) {
    console.error(error.message);
    console.log(JSON.stringify({ step: name, error: error.statusCode ? `${error.statusCode} ${error.code}` : error.name }));
  }
}

async function names(pages) {
  const items = [];
  for await (const item of pages) {
    items.push(item.name);
  }
  return items.sort();
}

await step("gallery", async () => {
  const made = await galleries.createOrUpdate(
    group,
    gallery,
    { location: region, softDeletePolicy: { isSoftDeleteEnabled: true }, sharingProfile: { permissions: "Groups" } },
    fast,
  );
  return [made.provisioningState, made.identifier.uniqueName, made.softDeletePolicy.isSoftDeleteEnabled];
});

await step("definition", async () => {
  const identifier = { publisher: "contoso", offer: "web", sku: "ubuntu" };
  const definition = { location: region, osType: "Linux", osState: "Generalized", identifier };
  return (await galleryImages.createOrUpdate(group, gallery, image, definition, fast)).provisioningState;
});

await step("versions", async () => {
  const states = [];
  for (const name of ["1.9.0", "1.10.0", "2023.02.09"]) {
    states.push((await galleryImageVersions.createOrUpdate(group, gallery, image, name, version, fast)).provisioningState);
  }
  return states;
});

await step("list", () => names(galleryImageVersions.listByGalleryImage(group, gallery, image)));

await step("replication", async () => {
  const found = await galleryImageVersions.get(group, gallery, image, "1.9.0", { expand: "ReplicationStatus" });
  return [found.replicationStatus.aggregatedState, found.publishingProfile.targetRegions[0].name];
});

await step("update", async () => {
  const changed = await galleryImageVersions.update(
    group,
    gallery,
    image,
    "1.9.0",
    { publishingProfile: { excludeFromLatest: true } },
    fast,
  );
  return changed.publishingProfile.excludeFromLatest;
});

await step("share", async () => {
  const groups = [{ type: "Subscriptions", ids: [subscription] }];
  await client.gallerySharingProfile.update(group, gallery, { operationType: "Add", groups }, fast);
  const { sharingProfile } = await galleries.get(group, gallery, { select: "Permissions" });
  return sharingProfile.groups[0].ids.length;
});

await step("shared", async () => {
  const found = await client.sharedGalleryImageVersions.get(region, unique, image, "2023.02.09");
  return [found.uniqueId, (await names(client.sharedGalleryImageVersions.list(region, unique, image))).length];
});

await step("delete", async () => {
  await galleryImageVersions.delete(group, gallery, image, "1.9.0", fast);
  return names(client.softDeletedResource.listByArtifactName(group, gallery, "Images", image));
});

await step("delete what is not empty", () => galleries.delete(group, gallery, fast));

await step("change what stays", () =>
  galleryImages.createOrUpdate(
    group,
    gallery,
    image,
    {
      location: region,
      osType: "Windows",
      osState: "Generalized",
      identifier: { publisher: "contoso", offer: "web", sku: "ubuntu" },
    },
    fast,
  ),
);

await step("get what is gone", () => galleryImageVersions.get(group, gallery, image, "9.9.9"));
