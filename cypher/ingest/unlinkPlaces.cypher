// @name unlinkPlaces  Takes the country and fields off entities before they are written anew.
// @param $ids string[]  ids
// @engines neo4j, grafeo
UNWIND $ids AS wanted
MATCH (e:Entity {id: wanted})-[r:BASED_IN|WORKS_ON]->()
DELETE r
