// @name readEntities  Every entity the viewer may see.
// @param $levels string[]  levels the viewer may read
// @row   id      string    entity id
// @row   key     string    namespace/alias
// @row   type    string    Organisation, Event or Person
// @row   kind    string
// @row   level   string
// @row   name    string    main name
// @row   names   string    JSON list of {text, language, kind}
// @row   search  string    every name, folded, joined by " | "
// @row   country string?   ISO 3166-1 alpha-2
// @row   city    string?
// @row   fields  string[]
// @row   s1      integer?  earliest start, day number
// @row   s2      integer?  latest start
// @row   e1      integer?  earliest end
// @row   e2      integer?  latest end
// @order key   @limit 5000000 rows   @engines neo4j, grafeo   @cost one scan of entities
MATCH (e:Entity)
WHERE e.level IN $levels
RETURN e.id AS id, e.key AS key, e.type AS type, e.kind AS kind, e.level AS level, e.name AS name,
  e.names AS names, e.search AS search, e.country AS country, e.city AS city, e.fields AS fields,
  e.s1 AS s1, e.s2 AS s2, e.e1 AS e1, e.e2 AS e2
ORDER BY key
LIMIT 5000000
