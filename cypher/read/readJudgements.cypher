// @name readJudgements  Every judgement on two entities, oldest first; rows only for a viewer of all levels (the owner).
// @param $levels string[]  levels the viewer may read
// @row   id      string
// @row   a       string   key of one entity, namespace/alias
// @row   b       string   key of the other, which comes after it
// @row   verdict string   same, different or unsure
// @row   reason  string
// @row   author  string   role of who judged
// @row   at      string   ISO time
// @row   undone  boolean
// @order j.number   @limit 5000000 rows   @engines neo4j, grafeo   @cost one scan of judgements
MATCH (j:Judgement)
WHERE 'restricted' IN $levels
RETURN j.id AS id, j.a AS a, j.b AS b, j.verdict AS verdict, j.reason AS reason, j.author AS author, j.at AS at,
  j.undone AS undone
ORDER BY j.number
LIMIT 5000000
