// Does with Microsoft's client what its users do, and prints a line of JSON for each step: what came of it, or its error.
// node drive.js ENDPOINT, with NODE_EXTRA_CA_CERTS naming the certificate of that endpoint.
import { ImageBuilderClient } from "@azure/arm-imagebuilder";

const [endpoint] = process.argv.slice(2);
const subscription = "11111111-2222-3333-4444-555555555555";
const group = "images";
const names = ["web-1", "web-2", "web-3", "web-4", "web-5"];
const fast = { updateIntervalInMs: 1 };
const credential = {
  getToken: async () => ({ token: "any", expiresOnTimestamp: Date.now() + 3_600_000 }),
};

const client = new ImageBuilderClient(credential, subscription, { endpoint });
const templates = client.virtualMachineImageTemplates;
const triggers = client.triggers;

const identity = `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/builder`;
const template = {
  location: "westeurope",
  identity: { type: "UserAssigned", userAssignedIdentities: { [identity]: {} } },
  source: {
    type: "PlatformImage",
    publisher: "Canonical",
    offer: "ubuntu-24_04-lts",
    sku: "server",
    version: "latest",
  },
  customize: [{ type: "Shell", name: "hello", inline: ["echo hello"] }],
  distribute: [
    {
      type: "ManagedImage",
      runOutputName: "image",
      imageId: `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.Compute/images/web`,
      location: "westeurope",
    },
  ],
};

async function step(name, work) {
  try {
    console.log(JSON.stringify({ step: name, result: await work() }));
  } catch (error) {
    console.error(error.message);
    console.log(JSON.stringify({ step: name, error: error.statusCode ? `${error.statusCode} ${error.code}` : error.name }));
  }
}

async function all(pages) {
  const items = [];
  for await (const item of pages) {
    items.push(item.name);
  }
  return items.sort();
}

async function pages(list) {
  const sizes = [];
  for await (const page of list.byPage()) {
    sizes.push(page.length);
  }
  return sizes;
}

async function runState(name) {
  return (await templates.get(group, name)).lastRunStatus?.runState;
}

await step("create", async () => {
  const states = [];
  for (const name of names) {
    states.push((await templates.createOrUpdate(group, name, template, fast)).provisioningState);
  }
  return states;
});

await step("get", async () => {
  const { name, type, source } = await templates.get(group, "web-1");
  return { name, type, sku: source.sku };
});

await step("run", async () => {
  await templates.run(group, "web-1", fast);
  return runState("web-1");
});

await step("outputs", () => all(templates.listRunOutputs(group, "web-1")));

await step("output", async () => (await templates.getRunOutput(group, "web-1", "image")).artifactId);

await step("cancel", async () => {
  await templates.run(group, "web-2", fast).submitted();
  await templates.cancel(group, "web-2", fast);
  const states = new Set();
  for (let polls = 0; polls < 20 && !states.has("Canceled"); polls++) {
    states.add(await runState("web-2"));
  }
  return [...states];
});

await step("trigger create", async () => {
  const trigger = { properties: { kind: "SourceImage" } };
  const { properties } = await triggers.createOrUpdate(group, "web-3", "new-source", trigger, fast);
  return [properties.kind, properties.provisioningState];
});

await step("trigger list", () => all(triggers.listByImageTemplate(group, "web-3")));

await step("trigger get", async () => (await triggers.get(group, "web-3", "new-source")).properties.kind);

await step("trigger delete", async () => {
  await triggers.delete(group, "web-3", "new-source", fast);
  return all(triggers.listByImageTemplate(group, "web-3"));
});

await step("list", () => all(templates.listByResourceGroup(group)));

await step("list pages", () => pages(templates.listByResourceGroup(group)));

await step("list pages of the subscription", () => pages(templates.list()));

await step("delete", async () => {
  for (const name of names) {
    await templates.delete(group, name, fast);
  }
  return all(templates.list());
});

await step("get what is gone", () => templates.get(group, "web-1"));
