"""C igraph through python-igraph: one graph, one measure a line of input, its CPU seconds and values as answer."""

import array
import json
import sys
import time

import igraph

MEASURES = {
    "degree": lambda g: g.degree(),
    "pagerank": lambda g: g.pagerank(directed=False, damping=0.85),
    "components": lambda g: g.connected_components().membership,
    "core": lambda g: g.coreness(),
    "clustering": lambda g: g.transitivity_local_undirected(mode="nan"),
    "constraint": lambda g: g.constraint(),
    "articulation": lambda g: g.articulation_points(),
    "bridges": lambda g: g.bridges(),
    "eigenvector": lambda g: g.eigenvector_centrality(directed=False, scale=True),
    "hits": lambda g: (g.authority_score(scale=True), g.hub_score(scale=True))[1],
    "reciprocity": lambda g: [g.reciprocity()],
    "assortativity": lambda g: [g.assortativity_degree(directed=False)],
    "blocks": lambda g: [len(g.biconnected_components())],
    "reach": lambda g: [size - 1 for size in g.neighborhood_size(order=2)],
    "closeness": lambda g: g.closeness(normalized=True),
    "eccentricity256": lambda g: g.eccentricity(vertices=range(256)),
    "harmonic": lambda g: g.harmonic_centrality(normalized=False),
    "harmonic256": lambda g: g.harmonic_centrality(vertices=range(256), normalized=False),
    "betweenness": lambda g: g.betweenness(directed=False),
    "eccentricity": lambda g: g.eccentricity(),
    "louvain": lambda g: g.community_multilevel(),
    "leiden": lambda g: g.community_leiden(objective_function="modularity", n_iterations=2),
    "build": lambda g: igraph.Graph(n=g.vcount(), edges=g.get_edgelist()),
}


def main():
    edges = array.array("I")
    with open(sys.argv[1], "rb") as file:
        edges.frombytes(file.read())
    nodes = int(sys.argv[2])
    directed = sys.argv[3] == "directed"
    pairs = list(zip(edges[0::2], edges[1::2]))
    begun = time.process_time()
    graph = igraph.Graph(n=nodes, edges=pairs, directed=directed)
    built = time.process_time() - begun
    print(json.dumps({"version": igraph.__version__, "build": built}), flush=True)
    for line in sys.stdin:
        name, out = line.split()
        begun = time.process_time()
        clock = time.perf_counter()
        found = MEASURES[name](graph)
        spent = {"cpu": time.process_time() - begun, "clock": time.perf_counter() - clock}
        if name in ("louvain", "leiden"):
            spent["modularity"] = graph.modularity(found.membership)
            found = found.membership
        with open(out, "wb") as file:
            file.write(array.array("d", [float(value) for value in found]).tobytes())
        print(json.dumps(spent), flush=True)


main()
