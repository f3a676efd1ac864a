import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { becomeOwner } from "../questions/questions.ts";
import { useWords } from "../strings/i18n.ts";
import { go } from "../url/hashLocation.ts";
import { useQuestion } from "../url/question.ts";

const sent = new Map<string, Promise<boolean>>();
const SAYS = { waiting: "state.loading", done: "owner.done", failed: "owner.failed" } as const;

/** Exchanges the code of the owner link, once, and takes it out of the address. */
export function OwnerPage({ code }: { code: string | undefined }) {
  const { t } = useWords();
  const { link } = useQuestion();
  const client = useQueryClient();
  const [state, setState] = useState<keyof typeof SAYS>(code ? "waiting" : "failed");
  useEffect(() => {
    if (!code) return;
    const answer = sent.get(code) ?? becomeOwner(code).catch(() => false);
    sent.set(code, answer);
    void answer.then((done) => {
      setState(done ? "done" : "failed");
      if (!done) return;
      client.clear();
      go("/owner", { replace: true });
    });
  }, [code, client]);
  return (
    <main className="page" id="content">
      <h1 className="pageTitle">{t("owner.title")}</h1>
      <p className="block" role="status">
        {t(SAYS[state])}
      </p>
      {state === "done" && (
        <p className="nextSteps">
          <a className="primary" href={link("/network")}>
            {t("start.b1")}
          </a>
          <a href={link("/import")}>{t("imp.title")}</a>
          <a href={link("/duplicates")}>{t("dup.title")}</a>
        </p>
      )}
    </main>
  );
}
