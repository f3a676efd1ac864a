import { EntityPanel } from "../components/EntityPanel.tsx";

/** Everything known about one organisation, event or person. */
export function EntityPage({ id }: { id: string }) {
  return (
    <main className="page narrow" id="content">
      <EntityPanel key={id} id={id} whole />
    </main>
  );
}
