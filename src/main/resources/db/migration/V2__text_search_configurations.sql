-- One configuration a language, named broadsheet_<language>: accents folded, then PostgreSQL's own dictionaries.
-- Made from whatever PostgreSQL brings, 15 or newer.
do $$
declare
  base text;
  dictionaries text;
begin
  for base in
    select cfgname from pg_ts_config where cfgnamespace = 'pg_catalog'::regnamespace
  loop
    execute format('create text search configuration broadsheet_%1$s (copy = pg_catalog.%1$I)', base);
    for dictionaries in
      select string_agg(distinct d.dictname, ',')
      from pg_ts_config c
      join pg_ts_config_map m on m.mapcfg = c.oid
      join pg_ts_dict d on d.oid = m.mapdict
      where c.cfgname = base and c.cfgnamespace = 'pg_catalog'::regnamespace
        -- token types word and hword of the default parser: letters beyond ASCII
        and m.maptokentype = 2
    loop
      execute format(
        'alter text search configuration broadsheet_%1$s alter mapping for hword, hword_part, word with unaccent, pg_catalog.%2$I',
        base, dictionaries);
    end loop;
  end loop;
end
$$;
