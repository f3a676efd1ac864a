import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import type { DraftTable, Mapping } from "@maillage/model";
import { renderToString } from "react-dom/server";
import { beforeAll, expect, it } from "vitest";
import { activate } from "../../strings/i18n.ts";
import { ChoiceOfKeeping } from "./ChoiceOfKeeping.tsx";

const column: DraftTable["columns"][number] = { name: "Mail", filled: 1, samples: [], contact: "e-mail" };
const table: DraftTable = { name: "list", kind: "rows", rows: 1, columns: [column], preview: [] };
const said = (isKept: boolean, columns: Record<string, string>) => {
  const rows = [{ becomes: "organisations" as const, columns }];
  const mapping: Mapping = {
    maillage: "mapping/1",
    name: "x",
    tables: { list: { rows, ...(isKept ? { keep: ["Mail"] } : {}) } },
  };
  return renderToString(
    <I18nProvider i18n={i18n}>
      <ChoiceOfKeeping
        column={column}
        table={table}
        mapping={mapping}
        isKept={isKept}
        onEdit={() => undefined}
      />
    </I18nProvider>,
  );
};
beforeAll(() => activate("en"));

it("says that a kept column is taken only once something uses it", () => {
  expect(said(false, {})).toContain("Dropped: e-mail addresses.");
  expect(said(true, {})).toContain("Choose what it means; until then it is left out.");
  expect(said(true, {})).not.toContain("stored");
  expect(said(true, { website: "Mail" })).toContain("Taken because you say so: e-mail addresses.");
});
