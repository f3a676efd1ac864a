import type { Job } from "@maillage/model";
import { type QueryKey, useQueryClient } from "@tanstack/react-query";
import { cancelJob } from "../questions/measures.ts";
import { useWords } from "../strings/i18n.ts";

/** A job in place of its answer: how far it is, and a way to end it. One that was cancelled is asked anew only when somebody wants it. */
export function Computing({ job, of, retry }: { job: Job; of: QueryKey; retry(): void }) {
  const { t } = useWords();
  const client = useQueryClient();
  const cancel = async () => {
    await client.cancelQueries({ queryKey: of });
    client.setQueryData(of, await cancelJob(job.id));
  };
  return (
    <p className="state" role="status">
      {job.state === "running" ? (
        <>
          {t("measure.computing", { done: job.done, total: job.total })}{" "}
          <button type="button" onClick={() => void cancel()}>
            {t("measure.cancel")}
          </button>
        </>
      ) : (
        <>
          {t("last.cancelled")}{" "}
          <button type="button" onClick={retry}>
            {t("state.retry")}
          </button>
        </>
      )}
    </p>
  );
}
