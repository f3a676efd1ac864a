import type { GuestsRead } from "@maillage/model";
import { useMutation } from "@tanstack/react-query";
import { useId } from "react";
import { readGuests } from "../../questions/encounter.ts";
import { useWords } from "../../strings/i18n.ts";
import { errorWords } from "../errorWords.ts";
import { guestProblem } from "./guestProblem.ts";
import { useOpenPlan } from "./PlanContext.tsx";
import { setGuest } from "./planEdits.ts";

/** Rows that could not be read, each with its place and what to do. */
function Problems({ of: { problems, ignored } }: { of: GuestsRead }) {
  const words = useWords();
  const { t, isolate, list } = words;
  return (
    <>
      {ignored.length > 0 && <p>{t("enc.fileIgnored", { columns: list(...ignored.map(isolate)) })}</p>}
      <ul className="plainList">
        {problems.map((problem) => (
          <li key={`${problem.row} ${problem.column} ${problem.message}`}>{guestProblem(problem, words)}</li>
        ))}
      </ul>
    </>
  );
}

/** Guests from a spreadsheet: those that can be read come into the plan, the others are told. */
export function GuestFile() {
  const words = useWords();
  const { t } = words;
  const { edit } = useOpenPlan();
  const id = useId();
  const reading = useMutation({
    mutationFn: (file: File) => readGuests(file, /\.csv$/i.test(file.name) ? "csv" : "xlsx"),
    onSuccess: ({ guests }) => edit((plan) => guests.reduce((now, guest) => setGuest(guest)(now), plan)),
  });
  return (
    <>
      <span className="chooser">
        <input
          type="file"
          id={id}
          accept=".csv,.xlsx"
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) reading.mutate(file);
            target.value = "";
          }}
        />
        <label htmlFor={id}>{t("enc.file")}</label>
      </span>
      <p className="meta">{t("enc.fileColumns")}</p>
      <div role="status">
        {reading.data && (
          <>
            <p>{t("enc.fileRead", { n: reading.data.guests.length })}</p>
            <Problems of={reading.data} />
          </>
        )}
        {reading.error && (
          <p className="trouble">{t("enc.fileFailed", { detail: errorWords(reading.error, words) })}</p>
        )}
      </div>
    </>
  );
}
