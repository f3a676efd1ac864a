import type { Scope } from "@maillage/model";
import { scopeToQuery } from "@maillage/model";
import { IconFileDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { findingFile } from "../questions/findings.ts";
import { useWords } from "../strings/i18n.ts";

/** A button that gives a shown answer as a finding: a file that can be cited, and asked again with "maillage verify". */
export function KeepFinding({
  path,
  query = {},
  scope,
}: {
  /** Of the question below the network. */
  path: string;
  /** What else was asked. */
  query?: Readonly<Record<string, string>>;
  scope: Scope;
}) {
  const { t } = useWords();
  const keeping = useMutation({
    mutationFn: () => findingFile(path, { ...query, ...scopeToQuery(scope) }),
    onSuccess: ({ name, text }) => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
      link.download = name;
      link.click();
      URL.revokeObjectURL(link.href);
    },
  });
  return (
    <>
      <button
        type="button"
        className="exportOpen"
        title={t("finding.about")}
        disabled={keeping.isPending}
        onClick={() => keeping.mutate()}
      >
        <IconFileDownload size={16} stroke={1.5} aria-hidden="true" />
        {t("finding.keep")}
      </button>
      <span role="status">
        {keeping.isSuccess && ` ${t("finding.kept", { name: keeping.data.name })}`}
        {keeping.isError && ` ${t("state.failed", { detail: keeping.error.message })}`}
      </span>
    </>
  );
}
