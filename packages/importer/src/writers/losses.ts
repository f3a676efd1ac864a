import type { LossCode } from "@maillage/model";

/** The sentence of each loss, for the terminal; the page has the same sentences in four languages. */
export const LOSSES: Readonly<Record<LossCode, string>> = {
  entities: "Organisations, events and people are left out.",
  ties: "Ties are left out.",
  "tie-kinds": "Only memberships are given; ties of other kinds are left out.",
  "denied-ties": "Ties that no source supports are left out.",
  methods: "By which method they work together is left out.",
  roles: "Who had which role is left out.",
  days: "Only years are given, not months and days.",
  "date-doubt": "Dates are given without their doubt, as the earliest start and the latest end.",
  places: "Countries and towns are left out.",
  coordinates: "No coordinates are known, so nothing has a point on a map.",
  fields: "Fields of action are left out.",
  "other-names": "Only the main name is given.",
  "name-languages": "The languages of names are left out.",
  facts: "Further facts, such as numbers of members, are left out.",
  sources: "Sources are left out.",
  claims: "Which source says what, where and how surely is left out.",
  "rival-claims": "Where sources differ, only what the best of them says is given.",
  coverage: "Who looked where is left out.",
  judgements: "Which records were judged to be one, or not to be, is left out.",
  levels: "Who may see what is left out: the file does not say what is not public.",
  namespaces: "From which import something came is told only by its id.",
};
