import type { PlanAim } from "@maillage/model";
import { FIELDS, REGIONS } from "@maillage/model";
import { IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useWords } from "../../strings/i18n.ts";
import { Word } from "../Word.tsx";
import { NumberWord } from "./NumberWord.tsx";
import { useOpenPlan } from "./PlanContext.tsx";
import { replaced, setAim } from "./planEdits.ts";
import { Sentence } from "./Sentence.tsx";
import { ValuesWord } from "./ValuesWord.tsx";

function RegionWord({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange(id: string): void;
}) {
  const { language } = useWords();
  const { say } = useOpenPlan();
  const { compare } = new Intl.Collator(language);
  const choices = REGIONS.map(({ id }) => ({ value: id, text: say.region(id) })).sort((a, b) =>
    compare(a.text, b.text),
  );
  return <Word label={label} value={value} choices={choices} onChange={onChange} />;
}

function FieldWord({ value, onChange }: { value: string | null; onChange(id: string | null): void }) {
  const { t } = useWords();
  const { say } = useOpenPlan();
  return (
    <Word
      label={t("plan.aim.field")}
      value={value ?? ""}
      choices={[null, ...FIELDS.map(({ id }) => id)].map((id) => ({ value: id ?? "", text: say.field(id) }))}
      onChange={(next) => onChange(next || null)}
    />
  );
}

function WeightWord({ value, onChange }: { value: number; onChange(weight: number): void }) {
  const { t } = useWords();
  return (
    <NumberWord
      label={t("plan.aim.weight")}
      value={value}
      minimum={0.01}
      maximum={1000}
      isWhole={false}
      onChange={onChange}
    />
  );
}

/** One wish of an aim, with what became of it. */
function Wish({
  name,
  isMet,
  isImpossible = false,
  onTake,
  children,
}: {
  name: string;
  isMet: boolean | undefined;
  isImpossible?: boolean;
  onTake(): void;
  children: ReactNode;
}) {
  const { t } = useWords();
  const state = isImpossible
    ? t("plan.impossible")
    : isMet === undefined
      ? null
      : t(isMet ? "plan.met" : "plan.unmet");
  return (
    <li className="rule">
      <span className="mark2" aria-hidden="true">
        {isMet ? "●" : "○"}
      </span>
      <div className="ruleText">
        {children}
        {state !== null && <span className="meta">{state}</span>}
      </div>
      <button type="button" className="plain" aria-label={t("plan.aim.take", { aim: name })} onClick={onTake}>
        <IconX size={16} stroke={1.5} aria-hidden="true" />
      </button>
    </li>
  );
}

const isSamePair = (one: readonly string[], other: readonly string[]) =>
  [...one].sort().join() === [...other].sort().join();

/** What one aim asks for, each wish as a sentence to change in place. */
export function AimRows({ aim, at }: { aim: PlanAim; at: number }) {
  const { t } = useWords();
  const { plan, say, edit, numbers, room } = useOpenPlan();
  const listed = plan.list === null ? undefined : numbers;
  const names = say.aims(aim);
  const set = (next: PlanAim | null) => edit(setAim(at, next));
  if (aim.kind === "seats")
    return (
      <Wish name={names[0] ?? ""} isMet={undefined} onTake={() => set(null)}>
        <Sentence
          id="plan.aim.seats"
          slots={{
            values: <ValuesWord of={aim} onChange={(field, values) => set({ ...aim, field, values })} />,
          }}
        />
      </Wish>
    );
  if (aim.kind === "cover")
    return aim.cells.map((cell, place) => {
      const change = (part: Partial<typeof cell> | null) => {
        const cells = replaced(aim.cells, place, part && { ...cell, ...part });
        set(cells.length === 0 ? null : { ...aim, cells });
      };
      const isCell = (one: { region: string; field: string | null }) =>
        one.region === cell.region && one.field === cell.field;
      return (
        <Wish
          // biome-ignore lint/suspicious/noArrayIndexKey: the same wish may stand twice while it is edited
          key={place}
          name={names[place] ?? ""}
          isMet={listed?.covered.some(isCell)}
          isImpossible={room?.impossible.cells.some(isCell) ?? false}
          onTake={() => change(null)}
        >
          <Sentence
            id="plan.aim.cover"
            slots={{
              region: (
                <RegionWord
                  label={t("plan.aim.region")}
                  value={cell.region}
                  onChange={(region) => change({ region })}
                />
              ),
              field: <FieldWord value={cell.field} onChange={(field) => change({ field })} />,
              weight: <WeightWord value={cell.weight} onChange={(weight) => change({ weight })} />,
            }}
          />
        </Wish>
      );
    });
  return aim.bridges.map((bridge, place) => {
    const [one, other] = bridge.regions;
    const change = (part: Partial<typeof bridge> | null) => {
      const bridges = replaced(aim.bridges, place, part && { ...bridge, ...part });
      set(bridges.length === 0 ? null : { ...aim, bridges });
    };
    const isBridge = (made: { regions: readonly string[]; field: string | null }) =>
      made.field === bridge.field && isSamePair(made.regions, bridge.regions);
    return (
      <Wish
        // biome-ignore lint/suspicious/noArrayIndexKey: the same wish may stand twice while it is edited
        key={place}
        name={names[place] ?? ""}
        isMet={listed?.bridges.some(isBridge)}
        isImpossible={room?.impossible.bridges.some(isBridge) ?? false}
        onTake={() => change(null)}
      >
        <Sentence
          id="plan.aim.bridge"
          slots={{
            one: (
              <RegionWord
                label={t("plan.aim.region")}
                value={one}
                onChange={(next) => change({ regions: [next, other] })}
              />
            ),
            other: (
              <RegionWord
                label={t("plan.aim.other")}
                value={other}
                onChange={(next) => change({ regions: [one, next] })}
              />
            ),
            field: <FieldWord value={bridge.field} onChange={(field) => change({ field })} />,
            weight: <WeightWord value={bridge.weight} onChange={(weight) => change({ weight })} />,
          }}
        />
      </Wish>
    );
  });
}
