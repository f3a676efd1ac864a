import type { DormantAnswer } from "@maillage/model";
import { useWords } from "../strings/i18n.ts";
import { useQuestion } from "../url/question.ts";
import { locatorText } from "./Claims.tsx";
import { NameLink } from "./ends.tsx";

/** What a silent pair rests on: the events where it met, and the sources that say so, each with the places in it. */
export function DormantRests({ item }: { item: DormantAnswer["items"][number] }) {
  const words = useWords();
  const { t, comma, date } = words;
  const { link } = useQuestion();
  const events = item.rests.flatMap(({ id, name, years }) => (name === null ? [] : [{ id, name, years }]));
  const earlier = item.acts - item.rests.length;
  return (
    <details>
      <summary className="meta">{t("dormant.sources", { n: item.sources.length })}</summary>
      {events.length > 0 && (
        <p>
          {t("dormant.met")}{" "}
          {events.map(({ id, name, years: [, year] }, at) => (
            <span key={id}>
              {at > 0 && comma}
              <NameLink of={{ id, name, type: "Event" }} /> ({year})
            </span>
          ))}
          {earlier > 0 && ` ${t("dormant.earlier", { n: earlier })}`}
        </p>
      )}
      <ul className="claims agree">
        {item.sources.map(({ id, title, publisher, published, locators }) => (
          <li className="claim" key={id}>
            <a href={link(`/sources/${id}`)}>
              <bdi>{title}</bdi>
            </a>
            {[publisher, published && date(published), ...locators.map((place) => locatorText(place, words))]
              .filter((part) => part !== null && part !== "")
              .map((part) => (
                <span key={part}>
                  {comma}
                  <bdi>{part}</bdi>
                </span>
              ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
