// @name readKeys  Key and id of everything stored, for an importer; rows only for a viewer of all levels (the owner).
// @param $levels string[]  levels the viewer may read
// @row   key   string
// @row   id    string
// @row   label string   Entity, Source, Claim or Coverage (replaced ones left out), or the tie type
// @order label, key, id   @limit 5000000 rows   @engines neo4j, grafeo   @cost one scan of everything
CALL {
  MATCH (n:Entity)
  RETURN n.key AS key, n.id AS id, 'Entity' AS label
  UNION ALL
  MATCH (n:Source)
  RETURN n.key AS key, n.id AS id, 'Source' AS label
  UNION ALL
  MATCH (n:Claim)
  WHERE n.supersededBy = ''
  RETURN n.key AS key, n.id AS id, 'Claim' AS label
  UNION ALL
  MATCH (n:Coverage)
  WHERE n.supersededBy = ''
  RETURN n.key AS key, n.id AS id, 'Coverage' AS label
  UNION ALL
  MATCH (:Entity)-[r]->(:Entity)
  RETURN r.key AS key, r.id AS id, type(r) AS label
}
WITH key, id, label
WHERE 'restricted' IN $levels
RETURN key AS key, id AS id, label AS label
ORDER BY label, key, id
LIMIT 5000000
