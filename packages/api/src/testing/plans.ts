import { seededRandom } from "@maillage/analysis";
import { type Job, type KeptPlan, newPlan, type Plan } from "@maillage/model";
import type { handMadeApp } from "./app.ts";
import { AS_OWNER, BASE } from "./app.ts";

type App = Awaited<ReturnType<typeof handMadeApp>>;

/** A plan over the whole hand-made network: two seats, and an aim that two guests serve. */
export const handMadePlan = (changes: Partial<Plan> = {}): Plan => ({
  ...newPlan("Encounter by hand", 2, {}),
  seats: { minimum: 1, maximum: 2 },
  aims: [
    {
      kind: "cover",
      cells: [
        { region: "005", field: "labour", weight: 1 },
        { region: "011", field: "labour", weight: 1 },
      ],
    },
  ],
  seed: 7,
  ...changes,
});

const GUESTS = 120;
const TRAITS = 50;

/**
 * A plan that has a list which nobody finds soon: of 120 guests half come, and of those with each of 50 traits, dealt out by lot, exactly
 * as many as in one list that the lot drew too.
 */
export function hardPlan(): Plan {
  const random = seededRandom(11);
  const traits = Array.from({ length: TRAITS }, (_, at) => `trait-${at + 1}`);
  const guests = Array.from({ length: GUESTS }, (_, at) => ({
    ...{ id: `g${at + 1}`, name: `Guest ${at + 1}`, unit: "person" as const, languages: [] },
    values: Object.fromEntries(traits.map((trait) => [trait, [random.below(2) === 1 ? "yes" : "no"]])),
  }));
  const drawn = guests.filter((_, at) => at % 2 === 0);
  return handMadePlan({
    pool: { scope: null, units: "person", delegates: { minimum: 1, maximum: 1 }, guests },
    seats: { minimum: drawn.length, maximum: drawn.length },
    quotas: traits.map((trait) => {
      const seats = drawn.filter(({ values }) => values[trait]?.includes("yes")).length;
      return {
        ...{ id: trait, words: trait, field: trait, values: ["yes"], missing: "unknown" as const },
        ...{ minimum: seats, maximum: seats },
      };
    }),
    aims: [],
  });
}

/** The owner's requests about plans; paths are below `/plans`. */
export function plansOf(app: App) {
  const ask = (method: "GET" | "PUT" | "POST" | "DELETE", path: string, payload?: object) =>
    app.inject({
      method,
      url: `${BASE}/plans${path}`,
      headers: AS_OWNER,
      ...(payload === undefined ? {} : { payload }),
    });
  const get = (path: string) => ask("GET", path);
  const post = (path: string, payload: object) => ask("POST", path, payload);
  const jobOf = async (id: string): Promise<Job> =>
    (await app.inject({ url: `${BASE}/jobs/${id}`, headers: AS_OWNER })).json();
  /** The job once it runs no more. */
  const ended = async ({ id }: Job): Promise<Job> => {
    for (;;) {
      const job = await jobOf(id);
      if (job.state !== "running") return job;
      await new Promise((done) => setTimeout(done, 5));
    }
  };
  return {
    get,
    post,
    put: (path: string, payload: object) => ask("PUT", path, payload),
    erase: (path: string) => ask("DELETE", path),
    keep: async (plan: Plan): Promise<KeptPlan> => (await post("", plan)).json(),
    /** The plan when it was solved. */
    solved: async (id: string, seconds = 10): Promise<KeptPlan> => {
      await ended((await post(`/${id}/solve`, { seconds })).json());
      return (await get(`/${id}`)).json();
    },
    ended,
    cancel: (job: Job) => app.inject({ method: "DELETE", url: `${BASE}/jobs/${job.id}`, headers: AS_OWNER }),
  };
}
