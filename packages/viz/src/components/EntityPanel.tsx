import { IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { entityQuestion } from "../questions/questions.ts";
import { takeFocus } from "../state/focus.ts";
import { type MessageId, useWords } from "../strings/i18n.ts";
import { useQuestion } from "../url/question.ts";
import { Facts, Ties } from "./Claims.tsx";
import { fieldName, kindName, nameIn, placeName } from "./labels.ts";
import { State } from "./State.tsx";

/** One organisation, event or person: what is in dispute first, then ties in order of evidence. */
export function EntityPanel({
  id,
  whole,
  square = null,
  onClose,
}: {
  id: string;
  whole?: boolean;
  /** Grid square on the plate. */
  square?: string | null;
  onClose?(): void;
}) {
  const { t, number, language, comma } = useWords();
  const { link, question } = useQuestion();
  const answer = useQuery(entityQuestion(id, whole ? null : question.scope));
  const heading = useRef<HTMLHeadingElement>(null);
  const loaded = answer.data?.id;
  useEffect(() => {
    if (loaded && takeFocus()) heading.current?.focus();
  }, [loaded]);
  const close = onClose && (
    <button type="button" className="plain" aria-label={t("panel.close")} onClick={onClose}>
      <IconX size={18} stroke={1.5} />
    </button>
  );
  if (!answer.data)
    return (
      <>
        <div className="panelHead">
          <span />
          {close}
        </div>
        <State error={answer.error} retry={() => void answer.refetch()} />
      </>
    );
  const entity = answer.data;
  const place = placeName(entity.country, language);
  const name = nameIn(entity, language);
  const others = [...new Set(entity.names.map((one) => one.text))].filter((text) => text !== name);
  const shown = whole
    ? entity.tieList
    : [...entity.tieList].sort((a, b) => b.status.sources - a.status.sources).slice(0, 12);
  const Heading = whole ? "h1" : "h2";
  const Sub = whole ? "h2" : "h3";
  return (
    <article>
      <div className="panelHead">
        <span>
          {t(`entity.${entity.type}` as MessageId)}
          {square !== null && (
            <span className="square">
              {comma}
              {t("entity.square", { square })}
            </span>
          )}
          <span className="brief">
            {" · "}
            {t("entity.tieCount", { n: entity.tiesInScope })}
            {" · "}
            {t("tie.sourceCount", { n: entity.sources })}
          </span>
        </span>
        {close}
      </div>
      <Heading className="pageTitle" ref={heading} tabIndex={-1}>
        <bdi>{name}</bdi>
      </Heading>
      <p>
        {[
          kindName(entity.type, entity.kind, language),
          place ?? t("entity.noSeat"),
          ...entity.fields.map((field) => fieldName(field, language)),
        ].join(" · ")}
      </p>
      {entity.level !== undefined && (
        <p className="meta">
          <strong>{t("entity.hidden")}</strong>
        </p>
      )}
      {others.length > 0 && (
        <p className="meta roomy">
          {t("entity.otherNames")}:{" "}
          {others.slice(0, whole ? 40 : 4).map((other, index) => (
            <span key={other}>
              {index > 0 && comma}
              <bdi>{other}</bdi>
            </span>
          ))}
        </p>
      )}
      {entity.joined.records > 1 && (
        <p className="meta">
          {t("dup.joined", { n: number(entity.joined.records), loops: entity.joined.loops })}
        </p>
      )}
      <dl className="numbers roomy">
        {!whole && (
          <div>
            <dt>{t("entity.tiesInScope")}</dt>
            <dd>{number(entity.tiesInScope)}</dd>
          </div>
        )}
        <div>
          <dt>{t("entity.tiesRecorded")}</dt>
          <dd>{number(entity.ties)}</dd>
        </div>
        <div>
          <dt>{t("entity.sources")}</dt>
          <dd>{number(entity.sources)}</dd>
        </div>
      </dl>
      <Facts facts={entity.facts} disputed />
      <Sub className="section">
        {t("entity.ties")}
        <span>{t("entity.sources")}</span>
      </Sub>
      {entity.tieList.length === 0 && <p className="block">{t("entity.noTies")}</p>}
      <Ties ties={shown} from={entity.id} openFirst={whole === true || window.innerWidth > 620} />
      <Sub className="section">{t("entity.facts")}</Sub>
      <Facts facts={entity.facts} disputed={false} />
      {entity.type === "Organisation" && (
        <p className="block">
          <a href={link("/compare", { one: entity.id })}>{t("compare.with")}</a>
        </p>
      )}
      <p className="block">
        {whole ? (
          <a href={`${link("/network")}${link("/network").includes("?") ? "&" : "?"}open=${entity.id}`}>
            {t("entity.onMap")}
          </a>
        ) : (
          <a href={link(`/entity/${entity.id}`)}>
            {entity.tieList.length > shown.length
              ? t("entity.more", { n: entity.tieList.length - shown.length })
              : t("entity.page")}
          </a>
        )}
      </p>
    </article>
  );
}
