-- 登记簿的读取函数改用 plpgsql：同一连接只计划一次（SQL 函数每次调用都重新计划，占读取案件时间的大半）。
create or replace function version_on(wanted_list text, wanted_code text, on_day date) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (select s.version from power_steps s
    where s.list = wanted_list and s.code = wanted_code and s.state = 'inForce' and s.on_day <= version_on.on_day
      and not exists (select 1 from power_steps e where e.list = s.list and e.code = s.code and e.version = s.version
        and e.state = 'ended' and e.on_day <= version_on.on_day)
    order by s.on_day desc, s.recorded_at desc limit 1);
end $$;

create or replace function dossier_agency(wanted text, on_day date) returns jsonb language plpgsql stable as $$
begin
  return (select jsonb_build_object('id', agency_id, 'name', name, 'kind', kind, 'region', region,
    'confirmed', confirmed, 'government', government) from agency_on(wanted, on_day));
end $$;

create or replace function dossier_people(wanted text[]) returns jsonb language plpgsql stable as $$
begin
  return (select coalesce(jsonb_agg(one order by one ->> 'id'), '[]') from (
    select distinct on (person_id) jsonb_strip_nulls(jsonb_build_object(
      'id', person_id, 'name', name, 'kind', kind, 'established', established, 'certificates', certificates,
      'posts', (select coalesce(jsonb_agg(post), '[]') from jsonb_array_elements(posts) as post
        where post ->> 'post' in ('officer', 'bureauHead', 'head', 'principalHead', 'reviewer', 'countyReviewer', 'financeClerk', 'archivist')),
      'legalQualification', legal_qualification)) as one
    from person_versions where person_id = any(wanted) order by person_id, version desc) as latest);
end $$;

create or replace function dossier_parties(wanted text[]) returns jsonb language plpgsql stable as $$
begin
  return (select coalesce(jsonb_agg(one order by array_position(wanted, one ->> 'id')), '[]') from (
    select distinct on (party_id) jsonb_strip_nulls(jsonb_build_object('id', party_id, 'kind', kind, 'name', name,
      'born', born, 'endedOn', ended_on, 'successor', successor)) as one
    from party_versions where party_id = any(wanted) order by party_id, version desc) as latest);
end $$;

create or replace function dossier_benchmark(wanted_code text, on_day date) returns jsonb language plpgsql stable as $$
#variable_conflict use_column
declare
  governing text := version_on('benchmark', wanted_code, dossier_benchmark.on_day);
begin
  if governing is null then return null; end if;
  return (select jsonb_strip_nulls(jsonb_build_object('version', b.version, 'source', b.source, 'owner', b.owner, 'publishedOn', b.published_on,
      'from', (select s.on_day from power_steps s where s.list = 'benchmark' and s.code = b.code and s.version = b.version and s.state = 'inForce'),
      'to', (select s.on_day - 1 from power_steps s where s.list = 'benchmark' and s.code = b.code and s.version = b.version and s.state = 'ended'))) || b.body
    from benchmark_versions b where b.code = wanted_code and b.version = governing);
end $$;

create or replace function dossier_item_version(wanted_code text, wanted_version text, on_day date) returns jsonb language plpgsql stable as $$
declare
  benchmark jsonb := dossier_benchmark(wanted_code, on_day);
begin
  return (select jsonb_build_object('code', i.code, 'version', i.version, 'name', i.name, 'domain', i.domain) || i.body
      || case when benchmark is null then '{}'::jsonb else jsonb_build_object('benchmark', benchmark) end
    from power_item_versions i where i.code = wanted_code and i.version = wanted_version);
end $$;

create or replace function dossier_item(wanted_code text, on_day date) returns jsonb language plpgsql stable as $$
begin
  return dossier_item_version(wanted_code, version_on('item', wanted_code, on_day), on_day);
end $$;

create or replace function dossier_powers(wanted_item text, wanted_agency text) returns jsonb language plpgsql stable as $$
begin
  return (select coalesce(jsonb_agg(one order by one ->> 'from'), '[]') from (
    select jsonb_strip_nulls(jsonb_build_object('item', g.item, 'agency', g.agency_id, 'source', g.source, 'from', g.from_on, 'to', g.to_on,
      'instrument', g.instrument, 'delegatedBy', g.delegated_by, 'withMeasures', g.with_measures, 'keepsPending', g.keeps_pending)) as one
    from power_grant_versions g
    where g.item = wanted_item and (wanted_agency is null or g.agency_id = wanted_agency)
      and not exists (select 1 from power_grant_versions n where n.grant_id = g.grant_id and n.version > g.version)) as latest);
end $$;

create or replace function dossier_settings() returns jsonb language plpgsql stable as $$
begin
  return (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('key', key, 'from', from_on, 'to', to_on, 'source', source, 'owner', owner))
      || jsonb_build_object('value', value) order by key, from_on), '[]')
  from (
    select key, from_on, value, source, owner, lead(from_on) over (partition by key order by from_on, version) - 1 as to_on
    from setting_versions s
    where not exists (select 1 from setting_versions n where n.key = s.key and n.version > s.version and n.from_on <= s.from_on)
  ) as spells where value is not null);
end $$;

-- 谁在请求：会话、账号、人员、岗位、机关，一次读出。
create function who_is_asking(wanted_token text, at timestamptz, today date) returns jsonb language plpgsql stable as $$
declare
  day text := to_char(today, 'YYYY-MM-DD');
begin
  return (select jsonb_build_object('id', u."personId", 'username', u."username", 'name', p.name, 'kind', p.kind, 'posts', p.posts,
      'certificates', p.certificates, 'agency_name', a.name, 'agency_kind', a.kind)
    from "session" s
    join "user" u on u."id" = s."userId" and not u."suspended"
    cross join lateral (select v.name, v.kind, v.posts, v.certificates, v.ended_on from person_versions v
      where v.person_id = u."personId" and v.from_on <= today order by v.version desc limit 1) p
    left join lateral (select post ->> 'agency' as id from jsonb_array_elements(p.posts) post
      where post ->> 'from' <= day and coalesce(post ->> 'to', '9999') >= day order by post ->> 'from' limit 1) main on true
    left join lateral agency_on(main.id, today) a on true
    where s."token" = wanted_token and s."endsAt" > at and (p.ended_on is null or p.ended_on > today));
end $$;
comment on function who_is_asking is '会话所属的人员，按当日登记簿；会话已终止、账号停用、人员离开的为空';
