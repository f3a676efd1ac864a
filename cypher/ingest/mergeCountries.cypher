// @name mergeCountries  Countries not yet stored.
// @param $codes string[]  ISO 3166-1 alpha-2
// @engines neo4j, grafeo
UNWIND $codes AS code
MERGE (:Country {code: code})
