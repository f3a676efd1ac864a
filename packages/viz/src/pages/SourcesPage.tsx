import type { SourceDetail } from "@maillage/model";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Ties } from "../components/Claims.tsx";
import { NameLink } from "../components/ends.tsx";
import { languageName } from "../components/labels.ts";
import { State } from "../components/State.tsx";
import { sourceQuestion, sourcesQuestion } from "../questions/questions.ts";
import { useWords } from "../strings/i18n.ts";
import { useQuestion } from "../url/question.ts";

/** The literature everything rests on. */
export function SourcesPage() {
  const { t, number, date } = useWords();
  const { link } = useQuestion();
  const [text, setText] = useState("");
  const answer = useInfiniteQuery(sourcesQuestion(text.trim()));
  const pages = answer.data?.pages;
  return (
    <main className="page" id="content">
      <h1 className="pageTitle">{t("sources.title")}</h1>
      <p className="block">
        <a href={link("/unseen")}>{t("record.link")}</a>
      </p>
      <p>{t("sources.intro")}</p>
      <input
        className="field"
        type="search"
        aria-label={t("sources.find")}
        placeholder={t("sources.find")}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {!pages ? (
        <State error={answer.error} retry={() => void answer.refetch()} />
      ) : (
        <>
          <p role="status" className="meta">
            {t("sources.count", { n: pages[0]?.total ?? 0 })}
          </p>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t("col.title")}</th>
                <th scope="col" className="roomy">
                  {t("col.publisher")}
                </th>
                <th scope="col">{t("col.published")}</th>
                <th scope="col" className="n">
                  {t("col.claims")}
                </th>
              </tr>
            </thead>
            <tbody>
              {pages
                .flatMap((page) => page.items)
                .map((source) => (
                  <tr key={source.id}>
                    <td>
                      <a href={link(`/sources/${source.id}`)}>
                        <bdi>{source.title}</bdi>
                      </a>
                      {source.authors.length > 0 && (
                        <>
                          <br />
                          <small>{isolated(source.authors)}</small>
                        </>
                      )}
                    </td>
                    <td className="roomy">
                      <bdi>{source.publisher}</bdi>
                    </td>
                    <td>{source.published && date(source.published)}</td>
                    <td className="n">{number(source.claims)}</td>
                  </tr>
                ))}
            </tbody>
          </table>
          {answer.hasNextPage && (
            <p className="block">
              <button type="button" className="primary" onClick={() => void answer.fetchNextPage()}>
                {t("sources.more")}
              </button>
            </p>
          )}
        </>
      )}
    </main>
  );
}

/** Texts of any direction in one line. */
const isolated = (texts: readonly string[]) => texts.map((text) => `\u2068${text}\u2069`).join(" · ");

/** Where a text stands and by which numbers a library knows it. */
function Bibliographic({ of: { container, pages, identifiers, note } }: { of: SourceDetail }) {
  const { t } = useWords();
  const rows = [
    ["sources.container", container],
    ["sources.pages", pages],
    ["sources.note", note],
  ] as const;
  if (identifiers.length === 0 && rows.every(([, text]) => text === null)) return null;
  return (
    <table className="table">
      <tbody>
        {rows.map(
          ([word, text]) =>
            text !== null && (
              <tr key={word}>
                <th scope="row">{t(word)}</th>
                <td>
                  <bdi>{text}</bdi>
                </td>
              </tr>
            ),
        )}
        {identifiers.length > 0 && (
          <tr>
            <th scope="row">{t("sources.identifiers")}</th>
            <td>
              {identifiers.map((identifier) => (
                <div key={identifier}>
                  <Identifier text={identifier} />
                </div>
              ))}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** A DOI leads to where it resolves; other identifiers are text. */
function Identifier({ text }: { text: string }) {
  const doi = /^doi:(10\.\d{4,9}\/\S+)$/.exec(text)?.[1];
  if (doi === undefined) return <bdi dir="ltr">{text}</bdi>;
  return (
    <a
      href={`https://doi.org/${encodeURIComponent(doi).replaceAll("%2F", "/")}`}
      rel="noreferrer noopener"
      target="_blank"
    >
      <bdi dir="ltr">{text}</bdi>
    </a>
  );
}

/** One source and what rests on it. */
export function SourcePage({ id }: { id: string }) {
  const { t, date, language } = useWords();
  const answer = useQuery(sourceQuestion(id));
  if (!answer.data)
    return (
      <main className="page" id="content">
        <State error={answer.error} retry={() => void answer.refetch()} />
      </main>
    );
  const source = answer.data;
  const outside = source.url && /^https?:\/\//.test(source.url) ? source.url : null;
  return (
    <main className="page narrow" id="content">
      <h1 className="pageTitle">
        <bdi>{source.title}</bdi>
      </h1>
      <p className="meta">
        {[
          source.publisher && `\u2068${source.publisher}\u2069`,
          source.published && date(source.published),
          source.language && languageName(source.language, language),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {source.authors.length > 0 && <p className="meta">{isolated(source.authors)}</p>}
      {outside && (
        <p className="block">
          <a href={outside} rel="noreferrer noopener" target="_blank">
            {t("sources.open")}
          </a>
        </p>
      )}
      <Bibliographic of={source} />
      <h2 className="section">{t("sources.entities")}</h2>
      <ul>
        {source.entities.map((entity) => (
          <li key={entity.id}>
            <NameLink of={entity} />
          </li>
        ))}
      </ul>
      <h2 className="section">
        {t("sources.ties")}
        <span>{t("entity.sources")}</span>
      </h2>
      <Ties ties={source.ties} />
    </main>
  );
}
