// @name markUnjudged  Marks a judgement as undone.
// @param $id string
// @engines neo4j, grafeo
MATCH (j:Judgement {id: $id})
SET j.undone = true
