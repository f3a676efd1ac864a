import type { PlanTables } from "@maillage/model";
import { IconX } from "@tabler/icons-react";
import { useWords } from "../../strings/i18n.ts";
import { languageName } from "../labels.ts";
import { Word } from "../Word.tsx";
import { GuestPicker } from "./GuestPicker.tsx";
import { useOpenPlan } from "./PlanContext.tsx";
import { Sentence } from "./Sentence.tsx";

interface Given {
  readonly tables: PlanTables;
  onChange(part: Partial<PlanTables>): void;
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

/** The language of each table, of those that somebody in the pool speaks. */
export function TableLanguages({ tables, onChange }: Given) {
  const { t, language } = useWords();
  const { room, plan } = useOpenPlan();
  const spoken = room?.guests.flatMap((guest) => guest.languages) ?? [];
  const chosen = tables.languages.filter((tag) => tag !== null);
  const tags = [...new Set([...(plan.interpretation?.working ?? []), ...spoken, ...chosen])];
  if (tags.length === 0) return null;
  const choices = [
    { value: "", text: t("enc.anyLanguage") },
    ...tags.map((value) => ({ value, text: languageName(value, language) })),
  ];
  const say = (table: number, tag: string) =>
    onChange({
      languages: upTo(tables.tables).map((one) =>
        one === table ? tag || null : (tables.languages[one - 1] ?? null),
      ),
    });
  return (
    <p className="tableLanguages">
      {upTo(tables.tables).map((table) => (
        <span key={table}>
          {t("enc.table", { n: table })}{" "}
          <Word
            label={t("enc.tableLanguage", { n: table })}
            value={tables.languages[table - 1] ?? ""}
            choices={choices}
            onChange={(tag) => say(table, tag)}
          />
        </span>
      ))}
    </p>
  );
}

/** Who sits at a table whatever the search would do. */
export function FixedSeats({ tables, onChange }: Given) {
  const { t, isolate } = useWords();
  const { plan, room, nameOf } = useOpenPlan();
  const { fixed } = tables;
  const listed = new Set(plan.list?.map(({ id }) => id));
  const free = (room?.guests ?? []).filter(
    ({ id }) => listed.has(id) && !fixed.some((seat) => seat.id === id),
  );
  const put = (at: number, part: Partial<PlanTables["fixed"][number]>) =>
    onChange({ fixed: fixed.map((seat, place) => (place === at ? { ...seat, ...part } : seat)) });
  return (
    <>
      <ul className="plainList fixedSeats">
        {fixed.map(({ id, table, round }, at) => (
          <li key={`${id} ${round ?? ""}`}>
            <span>
              <Sentence
                id="enc.fixed"
                slots={{
                  guest: <bdi>{nameOf(id)}</bdi>,
                  table: (
                    <Word
                      label={t("enc.fixedTable", { name: isolate(nameOf(id)) })}
                      value={String(table)}
                      choices={upTo(Math.max(tables.tables, table)).map((n) => ({
                        value: String(n),
                        text: t("enc.table", { n }),
                      }))}
                      onChange={(next) => put(at, { table: Number(next) })}
                    />
                  ),
                  round: (
                    <Word
                      label={t("enc.fixedRound", { name: isolate(nameOf(id)) })}
                      value={round === null ? "" : String(round)}
                      choices={[
                        { value: "", text: t("enc.eachRound") },
                        ...upTo(Math.max(tables.rounds, round ?? 0)).map((n) => ({
                          value: String(n),
                          text: t("enc.round", { n }),
                        })),
                      ]}
                      onChange={(next) => put(at, { round: next === "" ? null : Number(next) })}
                    />
                  ),
                }}
              />
            </span>
            <button
              type="button"
              className="plain"
              aria-label={t("plan.chip.take", { name: isolate(nameOf(id)) })}
              onClick={() => onChange({ fixed: fixed.filter((_, place) => place !== at) })}
            >
              <IconX size={14} stroke={1.5} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <GuestPicker
        label={t("enc.fixedAdd")}
        guests={free}
        onPick={(id) => onChange({ fixed: [...fixed, { id, table: 1, round: null }] })}
      />
    </>
  );
}
