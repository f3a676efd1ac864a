import { type Claim, type CompareAnswer, regionName, type Tie } from "@maillage/model";
import type { ReactNode } from "react";
import { useWords } from "../strings/i18n.ts";
import { useQuestion } from "../url/question.ts";
import { areRival, byEvidence, Claims, TieRow } from "./Claims.tsx";
import { NameLink } from "./ends.tsx";
import { FirstTen } from "./FirstTen.tsx";
import { fieldName, nameIn, placeName } from "./labels.ts";

/** The kinds of things that two may share. */
export const SHARED = ["partners", "occasions", "fields", "places", "sources"] as const;
type Kind = (typeof SHARED)[number];

interface Item {
  readonly key: string;
  readonly what: ReactNode;
  /** By what each of the two has it. */
  readonly working?: ReactNode;
}

/** Folded: what one of the two and what the other has a shared thing by. */
function SharedWorking({
  answer: { one, other },
  name,
  n,
  of,
}: {
  answer: CompareAnswer;
  /** Of the shared thing. */
  name: string;
  /** Ties or statements in all. */
  n: number;
  of(side: "ofOne" | "ofOther"): ReactNode;
}) {
  const { t, language } = useWords();
  return (
    <details className="working">
      <summary aria-label={`${t("compare.working", { n })}: ${name}`}>{t("compare.working", { n })}</summary>
      {([one, other] as const).map((body, at) => (
        <div key={body.id}>
          <p className="meta">
            <bdi>{nameIn(body, language)}</bdi>
          </p>
          {of(at === 0 ? "ofOne" : "ofOther")}
        </div>
      ))}
    </details>
  );
}

/** What both have, one list for each kind of thing, each thing with what it rests on. */
export function SharedLists({ answer }: { answer: CompareAnswer }) {
  const { t, language } = useWords();
  const { link } = useQuestion();
  const tieOf = new Map(answer.ties.map((tie) => [tie.id, tie]));
  const placed = (id: string) =>
    (/^[A-Z]{2}$/.test(id) ? placeName(id, language) : regionName(id, language)) ?? id;
  const resting = ({ entity, ...sides }: CompareAnswer["partners"]["items"][number]): Item => {
    const rows = (side: "ofOne" | "ofOther") =>
      sides[side]
        .flatMap((id): Tie[] => [tieOf.get(id)].filter((tie) => tie !== undefined))
        .sort(byEvidence)
        .map((tie) => (
          <TieRow key={tie.id} tie={tie} seenFrom={tie.target.id === entity.id ? "source" : "target"} />
        ));
    return {
      key: entity.id,
      what: <NameLink of={entity} />,
      working: (
        <SharedWorking
          answer={answer}
          name={nameIn(entity, language)}
          n={sides.ofOne.length + sides.ofOther.length}
          of={rows}
        />
      ),
    };
  };
  const stated = (name: string, { id, ...sides }: CompareAnswer["fields"]["items"][number]): Item => {
    const claims = (side: "ofOne" | "ofOther") => <Statements claims={sides[side]} />;
    return {
      key: id,
      what: name,
      working: (
        <SharedWorking
          answer={answer}
          name={name}
          n={sides.ofOne.length + sides.ofOther.length}
          of={claims}
        />
      ),
    };
  };
  const items: Readonly<Record<Kind, readonly Item[]>> = {
    partners: answer.partners.items.map(resting),
    occasions: answer.occasions.items.map(resting),
    fields: answer.fields.items.map((item) => stated(fieldName(item.id, language), item)),
    places: answer.places.items.map((item) => stated(placed(item.id), item)),
    sources: answer.sources.items.map(({ id, title }) => ({
      key: id,
      what: <a href={link(`/sources/${encodeURIComponent(id)}`)}>{title}</a>,
    })),
  };
  return (
    <div className="columns">
      {SHARED.map((kind) => {
        const { onlyOne, onlyOther } = answer[kind];
        const list = items[kind];
        return (
          <section key={kind}>
            <h3 className="section">
              {t(`compare.${kind}`)}
              <span>
                {t("compare.share", { shared: list.length, either: list.length + onlyOne + onlyOther })}
              </span>
            </h3>
            {list.length === 0 && <p className="block">{t("compare.nothing")}</p>}
            <FirstTen items={list} more={(n) => t("compare.more", { n })}>
              {(shown) => (
                <ul className="ties">
                  {shown.map(({ key, what, working }) => (
                    <li key={key}>
                      {what}
                      {working}
                    </li>
                  ))}
                </ul>
              )}
            </FirstTen>
          </section>
        );
      })}
    </div>
  );
}

function Statements({ claims }: { claims: readonly Claim[] }) {
  const { t } = useWords();
  return claims.length === 0 ? (
    <p>{t("compare.unstated")}</p>
  ) : (
    <Claims claims={claims} rival={areRival(claims)} />
  );
}
