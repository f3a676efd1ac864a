import type { PlanCards, PlanRoom } from "@maillage/model";
import { useQuery } from "@tanstack/react-query";
import { fieldName, nameIn, placeName } from "../../components/labels.ts";
import { State } from "../../components/State.tsx";
import { cardsQuestion } from "../../questions/encounter.ts";
import { planQuestion, roomQuestion } from "../../questions/plans.ts";
import { AnswerError } from "../../questions/questions.ts";
import { useWords } from "../../strings/i18n.ts";
import { useQuestion } from "../../url/question.ts";

/** Of those a guest could meet, how many stand on its card. */
const MEETS = 6;

/** One card for each guest of the list: whom to meet and why, to be printed. */
export function CardsPage({ id }: { id: string }) {
  const { t } = useWords();
  const { link } = useQuestion();
  const plan = useQuery(planQuestion(id));
  const revision = plan.data?.revision ?? 0;
  const isKnown = plan.data !== undefined;
  const room = useQuery({ ...roomQuestion(id, revision), enabled: isKnown });
  const cards = useQuery({ ...cardsQuestion(id, revision), enabled: isKnown });
  const error = plan.error ?? room.error ?? cards.error;
  const isRefused = error instanceof AnswerError && error.status === 403;
  return (
    <main className="page" id="content">
      <p className="planLine noPrint">
        <a href={link(`/plans/${id}`)}>{t("enc.backToPlan")}</a>
        <button type="button" className="exportOpen" onClick={() => window.print()}>
          {t("enc.print")}
        </button>
      </p>
      <h1 className="pageTitle noPrint">{t("enc.cards")}</h1>
      {isRefused ? (
        <p className="state" role="alert">
          {t("plan.ownerOnly")}
        </p>
      ) : cards.data && room.data ? (
        <Cards cards={cards.data} room={room.data} />
      ) : (
        <State error={error} retry={() => void Promise.all([plan.refetch(), cards.refetch()])} />
      )}
    </main>
  );
}

function Cards({ cards, room }: { cards: PlanCards; room: PlanRoom }) {
  const { t, list, language, isolate } = useWords();
  const guests = new Map(room.guests.map((guest) => [guest.id, guest]));
  const nameOf = (id: string) => {
    const guest = guests.get(id);
    return guest?.entity ? nameIn(guest.entity, language) : (guest?.name ?? id);
  };
  const countryOf = (id: string) => placeName(guests.get(id)?.values.country?.[0] ?? null, language);
  return (
    <ul className="cards">
      {cards.items.map(({ id, meets }) => (
        <li key={id} className="card">
          <h2>
            <bdi>{nameOf(id)}</bdi>
          </h2>
          <p className="meta">{countryOf(id)}</p>
          <h3 className="section">{t("enc.meet")}</h3>
          {meets.length === 0 && <p>{t("enc.meetNone")}</p>}
          <ol>
            {meets.slice(0, MEETS).map((meet) => (
              <li key={meet.id}>
                <b>
                  <bdi>{nameOf(meet.id)}</bdi>
                </b>
                <span className="meta">
                  {list(
                    countryOf(meet.id),
                    t(`enc.why.${meet.why}`, {
                      fields: list(...meet.fields.map((field) => fieldName(field, language))),
                      partners: list(
                        ...meet.partners.slice(0, 2).map((one) => isolate(nameIn(one, language))),
                      ),
                    }),
                  )}
                </span>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ul>
  );
}
