import { type AddressInfo, createServer } from "node:net";
import { runImport } from "@maillage/importer";
import { OWNER } from "@maillage/model";
import { openNeo4j } from "@maillage/store";
import neo4j from "neo4j-driver";
import { describe, expect, inject, it } from "vitest";
import { tinyPackage } from "../../packages/importer/src/package/tinyPackage.ts";
import type { Neo4jUnderTest } from "../neo4j/server.ts";
import { storeSpec } from "./storeSpec.ts";

const server = inject("neo4j");

describe.skipIf(server === null)("on a real server", () => {
  const { uri, user, password } = server ?? { uri: "", user: "", password: "" };

  storeSpec(
    "Neo4j",
    async () => {
      await empty({ uri, user, password });
      return openNeo4j({ uri, user, password });
    },
    3,
  );

  it("two imports of one package at once store it once", async () => {
    await empty({ uri, user, password });
    const store = await openNeo4j({ uri, user, password });
    const stores = [store, await openNeo4j({ uri, user, password })];
    const folder = await tinyPackage();
    const ends = await Promise.allSettled(stores.map((store) => runImport(store, folder)));
    expect(await store.read("readEntities", {}, OWNER)).toHaveLength(6);
    expect(await store.read("readBatches", {}, OWNER)).toHaveLength(1);
    for (const end of ends)
      if (end.status === "rejected") expect(end.reason).toMatchObject({ code: "store-conflict" });
    await Promise.all(stores.map((each) => each.close()));
  });

  describe("Neo4j access", () => {
    it("with a wrong password is refused with a next step", async () => {
      const refused = openNeo4j({ uri, user, password: "not this one" });
      await expect(refused).rejects.toMatchObject({ code: "store-unauthorised" });
      await expect(refused).rejects.toThrow("MAILLAGE_NEO4J_PASSWORD_FILE");
    });

    it.each(["file:///etc/hostname", "http://127.0.0.1:1/x.csv"])("does not load %s", async (address) => {
      const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { telemetryDisabled: true });
      const loading = driver.executeQuery("LOAD CSV FROM $address AS line RETURN line", { address });
      await expect(loading).rejects.toThrow();
      await driver.close();
    });
  });
});

describe("Neo4j that is not there", () => {
  it.each([
    ["where nobody listens", "bolt://127.0.0.1:1"],
    ["where no route leads", "bolt://192.0.2.1:7687"],
    ["under a name that is none", "bolt://neo4j.invalid:7687"],
  ])("is told within 5 s %s", async (_, uri) => {
    const started = performance.now();
    const refused = openNeo4j({ uri, user: "neo4j", password: "x" });
    await expect(refused).rejects.toMatchObject({ code: "store-unreachable" });
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it("is told within 5 s where somebody listens and does not answer", async () => {
    const silent = createServer();
    await new Promise<void>((listening) => silent.listen(0, "127.0.0.1", listening));
    const { port } = silent.address() as AddressInfo;
    const started = performance.now();
    const refused = openNeo4j({ uri: `bolt://127.0.0.1:${port}`, user: "neo4j", password: "x" });
    await expect(refused).rejects.toMatchObject({ code: "store-unreachable" });
    expect(performance.now() - started).toBeLessThan(5000);
    silent.close();
  });

  it("at an address that is none is told as such", async () => {
    const refused = openNeo4j({ uri: "somewhere", user: "neo4j", password: "x" });
    await expect(refused).rejects.toMatchObject({ code: "store-address" });
  });
});

async function empty({ uri, user, password }: Neo4jUnderTest): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { telemetryDisabled: true });
  await driver.executeQuery("MATCH (n) DETACH DELETE n");
  await driver.close();
}
