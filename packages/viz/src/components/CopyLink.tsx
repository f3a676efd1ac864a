import { IconLink } from "@tabler/icons-react";
import { useState } from "react";
import { useWords } from "../strings/i18n.ts";

/** Copies the address of what is on the screen, and says whether that worked. */
export function CopyLink() {
  const { t } = useWords();
  const [said, setSaid] = useState<"bar.copied" | "bar.notCopied" | null>(null);
  const tell = (what: "bar.copied" | "bar.notCopied") => {
    setSaid(what);
    setTimeout(() => setSaid(null), 4000);
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      tell("bar.copied");
    } catch {
      tell("bar.notCopied");
    }
  };
  return (
    <span className="copyLink">
      <button type="button" className="plain" aria-label={t("bar.link")} onClick={() => void copy()}>
        <IconLink size={18} stroke={1.5} aria-hidden="true" />
      </button>
      <span role="status" className={said ? "copied" : "hidden"}>
        {said ? t(said) : ""}
      </span>
    </span>
  );
}
