import type { Drawing, DrawnNode } from "@maillage/model";
import Graph from "graphology";
import { useEffect, useMemo, useRef } from "react";
import Sigma from "sigma";
import { fieldName, nameIn } from "../components/labels.ts";
import { useTheme } from "../components/theme.ts";
import { usePointer } from "../state/pointer.ts";
import { useWords } from "../strings/i18n.ts";
import { landOf } from "./land.ts";
import { nodeRadius, premultiplied, readTokens } from "./looks.ts";
import { drawOver, drawUnder, type Scene } from "./overlay.ts";

/** Whether this browser can draw the plate. */
export function canDraw(): boolean {
  return document.createElement("canvas").getContext("webgl2") !== null;
}

function fit(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D | null {
  const ratio = window.devicePixelRatio || 1;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  const context = canvas.getContext("2d");
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  context?.clearRect(0, 0, width, height);
  return context;
}

/**
 * The network as a chart: land beneath, ties and organisations by Sigma, diamonds, outlines and labels above.
 * Positions are the server's and never move. Keyboard: arrows walk from tie to tie, Enter opens, Escape leaves.
 */
export function NetworkPlate({
  drawing,
  open,
  label,
  onOpen,
}: {
  drawing: Drawing;
  open: string | null;
  label: string;
  onOpen(id: string | null): void;
}) {
  const { language } = useWords();
  const theme = useTheme((state) => state.theme);
  const { hovered, hover, onlySeat } = usePointer();
  const holder = useRef<HTMLDivElement>(null);
  const under = useRef<HTMLCanvasElement>(null);
  const over = useRef<HTMLCanvasElement>(null);
  const sigma = useRef<Sigma | null>(null);
  const scene = useRef<Scene | null>(null);
  const first = useRef(open);
  const opened = useRef(onOpen);
  opened.current = onOpen;

  const nodes = useMemo(
    () => drawing.nodes.filter((node) => !node.folded || node.id === open),
    [drawing, open],
  );
  const edges = useMemo(() => {
    const shown = new Set(nodes.map((node) => node.id));
    return drawing.edges.filter((edge) => shown.has(edge.source) && shown.has(edge.target));
  }, [drawing, nodes]);
  const land = useMemo(() => landOf(drawing.nodes.filter((node) => !node.folded)), [drawing]);
  const neighbours = useMemo(
    () =>
      new Set(
        open
          ? edges.flatMap((edge) =>
              edge.source === open ? [edge.target] : edge.target === open ? [edge.source] : [],
            )
          : [],
      ),
    [edges, open],
  );

  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    const graph = new Graph({ multi: true });
    for (const node of nodes)
      graph.addNode(node.id, {
        x: node.x,
        y: node.y,
        size: Math.max(6, nodeRadius(node.ties)),
        color: "#00000000",
      });
    for (const edge of edges) {
      graph.addEdgeWithKey(edge.id, edge.source, edge.target, {
        size: edge.crossesRegion ? 1.3 : 1,
        crosses: edge.crossesRegion,
        from: edge.source,
        to: edge.target,
      });
    }
    const renderer = new Sigma(graph, element, {
      renderLabels: false,
      allowInvalidContainer: true,
      itemSizesReference: "screen",
      zoomToSizeRatioFunction: () => 1,
      stagePadding: 44,
      minEdgeThickness: 1,
      defaultDrawNodeHover: () => {},
      edgeReducer: (_edge, data) => {
        const now = scene.current;
        const selected = now?.open !== null && (data.from === now?.open || data.to === now?.open);
        return {
          ...data,
          hidden: selected,
          color: premultiplied(now?.tokens.tie, now?.open ? 0.12 : data.crosses ? 0.5 : 0.3),
        };
      },
    });
    sigma.current = renderer;
    const paint = () => {
      const now = scene.current;
      if (!now || !under.current || !over.current) return;
      const { width, height } = renderer.getDimensions();
      const project = (point: { x: number; y: number }) => renderer.graphToViewport(point);
      const below = fit(under.current, width, height);
      const above = fit(over.current, width, height);
      if (below) drawUnder(below, now, project);
      if (above) drawOver(above, now, project, { width, height });
    };
    renderer.on("afterRender", paint);
    renderer.on("clickNode", ({ node }) => opened.current(node));
    renderer.on("clickStage", () => opened.current(null));
    renderer.on("enterNode", ({ node }) => hover(node));
    renderer.on("leaveNode", () => hover(null));
    const faces = ["420 12px", "560 12px", "italic 420 12px", "italic 560 12px"].map((face) =>
      document.fonts.load(`${face} "Source Sans 3 Variable"`),
    );
    void Promise.allSettled(faces).then(() => {
      if (sigma.current === renderer) renderer.refresh();
    });
    if (renderer.getDimensions().width < 620) {
      const start =
        first.current && graph.hasNode(first.current)
          ? renderer.getNodeDisplayData(first.current)
          : undefined;
      renderer.getCamera().setState({ ratio: 0.5, ...(start ? { x: start.x, y: start.y } : {}) });
    }
    return () => {
      sigma.current = null;
      renderer.kill();
    };
  }, [nodes, edges, hover]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes what readTokens reads
  useEffect(() => {
    scene.current = {
      nodes,
      edges,
      land,
      open,
      hovered,
      onlySeat,
      neighbours,
      tokens: readTokens(),
      arabic: language === "ar",
      fields: drawing.fields.map((field) => ({
        x: field.x,
        y: field.y,
        label: fieldName(field.id, language),
      })),
      label: (node: DrawnNode) => nameIn(node, language),
    };
    sigma.current?.refresh();
  }, [nodes, edges, land, open, hovered, onlySeat, neighbours, language, theme, drawing]);

  const walk = (step: number) => {
    const around = [...neighbours].sort();
    const from = hovered && neighbours.has(hovered) ? around.indexOf(hovered) : step > 0 ? -1 : 0;
    if (open && around.length > 0) hover(around[(from + step + around.length) % around.length] ?? null);
    else {
      const ranked = [...nodes].sort((a, b) => b.ties - a.ties || a.id.localeCompare(b.id, "en"));
      const index = ranked.findIndex((node) => node.id === hovered);
      hover(ranked[(index + step + ranked.length) % ranked.length]?.id ?? null);
    }
  };
  const spoken = nodes.find((node) => node.id === hovered);
  return (
    <>
      <canvas className="layer" ref={under} />
      <div
        className="layer"
        ref={holder}
        role="application"
        aria-label={label}
        dir="ltr"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the plate is walked with the arrow keys
        tabIndex={0}
        onKeyDown={(event) => {
          if (event.key === "ArrowRight" || event.key === "ArrowDown") walk(1);
          else if (event.key === "ArrowLeft" || event.key === "ArrowUp") walk(-1);
          else if (event.key === "Enter" && hovered) onOpen(hovered);
          else if (event.key === "Escape") onOpen(null);
          else return;
          event.preventDefault();
        }}
      />
      <canvas className="layer" ref={over} />
      <span className="hidden" role="status">
        {spoken ? nameIn(spoken, language) : ""}
      </span>
    </>
  );
}
