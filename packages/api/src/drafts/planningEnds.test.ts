import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MaillageError } from "@maillage/model";
import { expect, it, vi } from "vitest";
import { handMadeApp } from "../testing/app.ts";
import { draftsOf, settled } from "../testing/drafts.ts";

const end = vi.hoisted(() => vi.fn());
vi.mock("@maillage/importer", async (original) => ({
  ...(await original<typeof import("@maillage/importer")>()),
  planApart: () => ({
    planned: Promise.reject(new MaillageError("store-unreachable", "store-unavailable", "Gone.")),
    end,
  }),
}));

it("ends the threads of a draft whose comparing fails, though the draft stays", async () => {
  const app = await handMadeApp({ uploads: join(tmpdir(), `maillage-uploads-${randomUUID()}`) });
  const drafts = draftsOf(app);
  const { id } = await drafts.upload({ "list.csv": "name\nHarbour Choir\n" });
  expect(await settled(drafts, id)).toMatchObject({
    state: "failed",
    failure: { code: "store-unreachable" },
  });
  expect(end).toHaveBeenCalled();
  await app.close();
});
