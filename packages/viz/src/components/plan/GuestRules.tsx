import type { PlanRule } from "@maillage/model";
import { useState } from "react";
import { useWords } from "../../strings/i18n.ts";
import { Chips } from "./Chips.tsx";
import { GuestPicker } from "./GuestPicker.tsx";
import { useOpenPlan } from "./PlanContext.tsx";
import { replaced } from "./planEdits.ts";
import { RuleRow } from "./RuleRow.tsx";
import { Sentence } from "./Sentence.tsx";

/** A rule about guests by name: who is in it stands in the sentence. */
function NamedGuests({
  message,
  ids,
  rules,
  least = 0,
  hint,
  onChange,
  onTake,
}: {
  message: "plan.must" | "plan.never" | "plan.notTogether" | "plan.onlyTogether";
  ids: readonly string[];
  rules: readonly PlanRule[];
  /** With fewer the rule is none. */
  least?: number;
  /** What the rule still lacks. */
  hint?: string;
  onChange(ids: string[]): void;
  onTake(): void;
}) {
  const { t } = useWords();
  const { room, nameOf, say } = useOpenPlan();
  const free = (room?.guests ?? []).filter(({ id }) => !ids.includes(id));
  return (
    <RuleRow
      rules={rules}
      kind={message.slice("plan.".length)}
      name={t(message, { guests: say.and(ids.map(nameOf)) })}
      onTake={onTake}
    >
      <Sentence
        id={message}
        slots={{
          guests: (
            <Chips
              items={ids.map((id) => ({ id, text: nameOf(id) }))}
              onTake={(id) => (ids.length <= least ? onTake() : onChange(ids.filter((one) => one !== id)))}
            >
              <GuestPicker
                label={t("plan.guest.add")}
                guests={free}
                onPick={(id) => onChange([...ids, id])}
              />
            </Chips>
          ),
        }}
      />
      {hint && <span className="meta">{hint}</span>}
    </RuleRow>
  );
}

/** Who must come, and who cannot be invited. `isWanted`: the rule stands open though nobody is in it yet. */
export function NameRule({
  kind,
  isWanted,
  onClose,
}: {
  kind: "must" | "never";
  isWanted: boolean;
  onClose(): void;
}) {
  const { plan, edit } = useOpenPlan();
  const ids = plan[kind];
  if (ids.length === 0 && !isWanted) return null;
  return (
    <NamedGuests
      message={`plan.${kind}`}
      ids={ids}
      rules={ids.map((of) => ({ kind, of }))}
      onChange={(next) => edit((now) => ({ ...now, [kind]: next }))}
      onTake={() => {
        onClose();
        edit((now) => ({ ...now, [kind]: [] }));
      }}
    />
  );
}

const KINDS = { notTogether: "not-together", onlyTogether: "only-together" } as const;

/** Guests of whom one at most comes, or who come only together. */
export function GroupRules({ kind }: { kind: keyof typeof KINDS }) {
  const { plan, edit } = useOpenPlan();
  return plan[kind].map((ids, at) => (
    <NamedGuests
      // biome-ignore lint/suspicious/noArrayIndexKey: such a rule has no other name than its place
      key={at}
      message={`plan.${kind}`}
      ids={ids}
      rules={[{ kind: KINDS[kind], of: String(at) }]}
      least={2}
      onChange={(next) => edit((now) => ({ ...now, [kind]: replaced(now[kind], at, next) }))}
      onTake={() => edit((now) => ({ ...now, [kind]: replaced(now[kind], at, null) }))}
    />
  ));
}

/** A group is no rule before it has two: until then it waits here. */
export function NewGroup({ kind, onDone }: { kind: keyof typeof KINDS; onDone(): void }) {
  const [first, setFirst] = useState<string | null>(null);
  const { t } = useWords();
  const { edit } = useOpenPlan();
  return (
    <NamedGuests
      message={`plan.${kind}`}
      ids={first === null ? [] : [first]}
      rules={[]}
      hint={t("plan.needsTwo")}
      onChange={(ids) => {
        if (ids.length < 2) return setFirst(ids[0] ?? null);
        edit((now) => ({ ...now, [kind]: [...now[kind], ids] }));
        onDone();
      }}
      onTake={onDone}
    />
  );
}
