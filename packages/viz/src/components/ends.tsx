import type { Tie } from "@maillage/model";
import { useId } from "react";
import { useWords } from "../strings/i18n.ts";
import { useQuestion } from "../url/question.ts";
import { nameIn } from "./labels.ts";

interface Named {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly names?: readonly { text: string; language: string }[];
}

/** The name of an organisation, event or person, isolated from the direction of the text round it, leading to its page. */
export function NameLink({ of }: { of: Named }) {
  const { link } = useQuestion();
  const { language } = useWords();
  const name = nameIn(of, language);
  return (
    <a href={link(`/entity/${of.id}`)}>
      {of.type === "Event" ? (
        <i>
          <bdi>{name}</bdi>
        </i>
      ) : (
        <bdi>{name}</bdi>
      )}
    </a>
  );
}

/**
 * A short stroke in the language of lines: dashes for the kind, width for sources, two strands for dispute, fading in
 * the middle for a tie known until its last source.
 */
export function TieStroke({ tie }: { tie: Pick<Tie, "type" | "status"> }) {
  const fade = useId();
  const { type, status } = tie;
  const width = status.sources >= 3 ? 2.8 : status.sources === 2 ? 1.9 : 1.1;
  const dash = dashOf(type);
  const common = {
    stroke: status.to.length === 0 ? `url(#${fade})` : "var(--ink)",
    strokeDasharray: dash.join(" "),
    opacity: status.certain ? 1 : 0.42,
  };
  return (
    <svg width="34" height="10" aria-hidden="true">
      <linearGradient id={fade} gradientUnits="userSpaceOnUse" x1="0" x2="34">
        <stop offset=".3" stopColor="var(--ink)" />
        <stop offset=".5" stopColor="var(--ink)" stopOpacity=".15" />
        <stop offset=".7" stopColor="var(--ink)" />
      </linearGradient>
      {status.disagree ? (
        <>
          <line x1="0" x2="34" y1="3" y2="3" {...common} strokeWidth="1.1" />
          <line x1="0" x2="34" y1="7" y2="7" {...common} strokeWidth="1.1" strokeDasharray="4 3" />
        </>
      ) : (
        <line
          x1="0"
          x2="34"
          y1="5"
          y2="5"
          {...common}
          strokeWidth={width}
          strokeLinecap={dash.length ? "round" : "butt"}
        />
      )}
      {status.absences > 0 && (
        <text x="17" y="9" fontSize="12" textAnchor="middle" fill="var(--ink)">
          ∅
        </text>
      )}
    </svg>
  );
}

/** Dash pattern of a kind of tie, px. */
export function dashOf(type: string): number[] {
  if (type === "MEMBER_OF" || type === "PART_OF") return [0.4, 3.8];
  if (type === "SUPPORTS") return [8, 4];
  if (type === "RELATED_TO") return [0.4, 9];
  if (["SUCCEEDED", "SPLIT_FROM", "MERGED_INTO", "GREW_OUT_OF"].includes(type)) return [9, 4, 0.4, 4];
  return [];
}

const MOST_NAMES = 4;

/** Bodies or events by name; beyond the first few, how many more. */
export function Names({ of }: { of: readonly Named[] }) {
  const { comma } = useWords();
  return (
    <>
      {of.slice(0, MOST_NAMES).map((entity, at) => (
        <span key={entity.id}>
          {at > 0 && comma}
          <NameLink of={entity} />
        </span>
      ))}
      {of.length > MOST_NAMES && ` +${of.length - MOST_NAMES}`}
    </>
  );
}
