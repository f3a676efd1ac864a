import "@fontsource-variable/source-sans-3";
import "@fontsource-variable/source-sans-3/wght-italic.css";
import "@fontsource/ibm-plex-sans-arabic/400.css";
import "@fontsource/ibm-plex-sans-arabic/500.css";
import "@fontsource/ibm-plex-sans-arabic/600.css";
import "./theme.css";
import "./plan.css";
import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode, useEffect } from "react";
import { I18nProvider as AriaProvider } from "react-aria-components";
import { createRoot } from "react-dom/client";
import { Route, Router, Switch, useLocation } from "wouter";
import { Masthead } from "./components/Masthead.tsx";
import { titleOf } from "./components/title.ts";
import { ComparePage } from "./pages/ComparePage.tsx";
import { DuplicatesPage } from "./pages/DuplicatesPage.tsx";
import { DurabilityPage } from "./pages/DurabilityPage.tsx";
import { EntityPage } from "./pages/EntityPage.tsx";
import { GapsPage } from "./pages/GapsPage.tsx";
import { ImportPage } from "./pages/import/ImportPage.tsx";
import { LineagePage } from "./pages/LineagePage.tsx";
import { NetworkPage } from "./pages/NetworkPage.tsx";
import { OwnerPage } from "./pages/OwnerPage.tsx";
import { PeriodsPage } from "./pages/PeriodsPage.tsx";
import { CardsPage } from "./pages/plan/CardsPage.tsx";
import { PlanPage } from "./pages/plan/PlanPage.tsx";
import { PlansPage } from "./pages/plan/PlansPage.tsx";
import { RecordPage } from "./pages/RecordPage.tsx";
import { SourcePage, SourcesPage } from "./pages/SourcesPage.tsx";
import { StartPage } from "./pages/StartPage.tsx";
import { askAgain } from "./questions/questions.ts";
import { activate, useWords } from "./strings/i18n.ts";
import { isLanguage, type Language, localeOf } from "./strings/language.ts";
import { useHashPath } from "./url/hashLocation.ts";
import { useQuestion } from "./url/question.ts";

/** The browser's language when there is one of ours, else English. */
function firstLanguage(): Language {
  const asked = new URLSearchParams(window.location.hash.split("?")[1] ?? "").get("lang");
  if (isLanguage(asked)) return asked;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? "en";
}

function Screens() {
  const { t, language } = useWords();
  const { question } = useQuestion();
  useEffect(() => {
    if (question.language && question.language !== language) activate(question.language);
  }, [question.language, language]);
  const [path] = useLocation();
  useEffect(() => {
    document.title = titleOf(path, t);
  });
  return (
    <AriaProvider locale={localeOf(language)}>
      <button
        type="button"
        className="skip"
        onClick={() => {
          const main = document.getElementById("content");
          main?.setAttribute("tabindex", "-1");
          main?.focus();
        }}
      >
        {t("nav.skip")}
      </button>
      <Masthead />
      <Switch>
        <Route path="/">
          <StartPage />
        </Route>
        <Route path="/network">
          <NetworkPage />
        </Route>
        <Route path="/gaps">
          <GapsPage />
        </Route>
        <Route path="/compare">
          <ComparePage />
        </Route>
        <Route path="/unseen">
          <RecordPage />
        </Route>
        <Route path="/lineage">
          <LineagePage />
        </Route>
        <Route path="/durability">
          <DurabilityPage />
        </Route>
        <Route path="/periods">
          <PeriodsPage />
        </Route>
        <Route path="/entity/:id">{({ id }) => <EntityPage id={id} />}</Route>
        <Route path="/sources">
          <SourcesPage />
        </Route>
        <Route path="/sources/:id">{({ id }) => <SourcePage id={id} />}</Route>
        <Route path="/duplicates">
          <DuplicatesPage />
        </Route>
        <Route path="/plans">
          <PlansPage />
        </Route>
        <Route path="/plans/:id/cards">{({ id }) => <CardsPage id={id} />}</Route>
        <Route path="/plans/:id">{({ id }) => <PlanPage id={id} />}</Route>
        <Route path="/import">
          <ImportPage />
        </Route>
        <Route path="/manage/:code?">{({ code }) => <OwnerPage code={code} />}</Route>
        <Route>
          <main className="page" id="content">
            <p className="state">{t("state.notFound")}</p>
          </main>
        </Route>
      </Switch>
    </AriaProvider>
  );
}

activate(firstLanguage());
const client = new QueryClient({
  defaultOptions: { queries: { staleTime: 60_000, retry: askAgain, refetchOnWindowFocus: false } },
});
const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <I18nProvider i18n={i18n}>
          <Router hook={useHashPath}>
            <Screens />
          </Router>
        </I18nProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
