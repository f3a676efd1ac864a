import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { becomeOwner } from "../questions/questions.ts";
import { useWords } from "../strings/i18n.ts";
import { go } from "../url/hashLocation.ts";

const sent = new Map<string, Promise<boolean>>();

/** Exchanges the code of the owner link, once, and takes it out of the address. */
export function OwnerPage({ code }: { code: string }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const answer = sent.get(code) ?? becomeOwner(code).catch(() => false);
    sent.set(code, answer);
    void answer.then((done) => {
      setFailed(!done);
      if (!done) return;
      client.clear();
      go("/", { replace: true });
    });
  }, [code, client]);
  return (
    <main className="page" id="content">
      <h1 className="pageTitle">{t("owner.title")}</h1>
      <p role="status">{failed ? t("owner.failed") : t("state.loading")}</p>
    </main>
  );
}
