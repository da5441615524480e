-- 权力事项、裁量基准、职权来源与县级规定：皆有版次、日期、来源，只增不改。
create table power_item_versions (
  id text primary key,
  code text not null,
  version text not null,
  name text not null,
  domain text not null,
  department text not null,
  body jsonb not null,
  remarks jsonb not null,
  recorded_at timestamptz not null,
  recorded_by text,
  constraint power_item_versions_once unique (code, version)
);
comment on table power_item_versions is '权力事项各版';
comment on column power_item_versions.code is '事项编码';
comment on column power_item_versions.version is '版本';
comment on column power_item_versions.name is '事项名称';
comment on column power_item_versions.domain is '领域';
comment on column power_item_versions.department is '原行使部门';
comment on column power_item_versions.body is '内容，形状同 law/kit/dossier.ts 的 PowerItem';
comment on column power_item_versions.remarks is '说明：赋权方式、金额来源、版本提示等';
create index power_item_versions_list on power_item_versions (domain, code);
create trigger power_item_versions_append_only before update or delete or truncate on power_item_versions
  for each statement execute function append_only();

create table benchmark_versions (
  id text primary key,
  code text not null,
  version text not null,
  body jsonb not null,
  source text not null,
  owner text not null,
  published_on date,
  recorded_at timestamptz not null,
  recorded_by text,
  constraint benchmark_versions_once unique (code, version)
);
comment on table benchmark_versions is '裁量基准各版';
comment on column benchmark_versions.code is '所属权力事项的编码';
comment on column benchmark_versions.body is '裁量因素与档次，形状同 law/kit/dossier.ts 的 Benchmark';
comment on column benchmark_versions.source is '来源文件';
comment on column benchmark_versions.owner is '制定机关';
comment on column benchmark_versions.published_on is '公布日';
create trigger benchmark_versions_append_only before update or delete or truncate on benchmark_versions
  for each statement execute function append_only();

create table power_steps (
  id text primary key,
  list text not null check (list in ('item', 'benchmark')),
  code text not null,
  version text not null,
  state text not null check (state in ('draft', 'reviewed', 'inForce', 'ended')),
  on_day date not null,
  note text not null,
  recorded_at timestamptz not null,
  recorded_by text,
  constraint power_steps_once unique (list, code, version, state)
);
comment on table power_steps is '版本的经过：起草、审核、施行、废止，各一行';
comment on column power_steps.list is '清单：权力事项或者裁量基准';
comment on column power_steps.state is '状态';
comment on column power_steps.on_day is '自何日起';
comment on column power_steps.note is '依据';
create index power_steps_force on power_steps (list, code, state, on_day);
create trigger power_steps_append_only before update or delete or truncate on power_steps
  for each statement execute function append_only();

create table power_grant_versions (
  id text primary key,
  grant_id text not null,
  version int not null check (version > 0),
  item text not null,
  agency_id text not null,
  source text not null check (source in ('statutory', 'conferred', 'delegated')),
  from_on date not null,
  to_on date,
  instrument jsonb,
  delegated_by jsonb,
  with_measures boolean not null,
  keeps_pending boolean not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by text,
  constraint power_grant_versions_follow unique (grant_id, version)
);
comment on table power_grant_versions is '职权来源：哪个机关自何日起依何文件行使哪一事项';
comment on column power_grant_versions.source is '来源：法定、赋权、委托';
comment on column power_grant_versions.from_on is '自何日';
comment on column power_grant_versions.to_on is '至何日';
comment on column power_grant_versions.instrument is '省级赋权决定或者委托书：文号、公布日';
comment on column power_grant_versions.delegated_by is '委托机关';
comment on column power_grant_versions.with_measures is '是否一并行使行政强制措施';
comment on column power_grant_versions.keeps_pending is '收回前已立案的是否继续办结';
create index power_grant_versions_item on power_grant_versions (item, agency_id);
create index power_grant_versions_agency on power_grant_versions (agency_id, item);
create trigger power_grant_versions_append_only before update or delete or truncate on power_grant_versions
  for each statement execute function append_only();

create table setting_versions (
  id text primary key,
  key text not null,
  version int not null check (version > 0),
  from_on date not null,
  value jsonb,
  source text not null,
  owner text not null,
  recorded_at timestamptz not null,
  recorded_by text,
  constraint setting_versions_follow unique (key, version)
);
comment on table setting_versions is '县级规定：法律留给县里定的标准，逐版登记；没有规定的按从严处理';
comment on column setting_versions.key is '规定事项';
comment on column setting_versions.from_on is '自何日起';
comment on column setting_versions.value is '规定内容（金额为分）；空为撤销规定';
comment on column setting_versions.source is '来源文件';
comment on column setting_versions.owner is '制定机关';
create trigger setting_versions_append_only before update or delete or truncate on setting_versions
  for each statement execute function append_only();

create function version_on(wanted_list text, wanted_code text, on_day date) returns text language sql stable as $$
  select s.version from power_steps s
  where s.list = wanted_list and s.code = wanted_code and s.state = 'inForce' and s.on_day <= version_on.on_day
    and not exists (select 1 from power_steps e where e.list = s.list and e.code = s.code and e.version = s.version
      and e.state = 'ended' and e.on_day <= version_on.on_day)
  order by s.on_day desc, s.recorded_at desc limit 1
$$;
comment on function version_on is '某日施行的版本';

create function dossier_benchmark(wanted_code text, on_day date) returns jsonb language sql stable as $$
  select jsonb_strip_nulls(jsonb_build_object('version', b.version, 'source', b.source, 'owner', b.owner, 'publishedOn', b.published_on,
      'from', (select s.on_day from power_steps s where s.list = 'benchmark' and s.code = b.code and s.version = b.version and s.state = 'inForce'),
      'to', (select s.on_day - 1 from power_steps s where s.list = 'benchmark' and s.code = b.code and s.version = b.version and s.state = 'ended'))) || b.body
  from benchmark_versions b where b.code = wanted_code and b.version = version_on('benchmark', wanted_code, dossier_benchmark.on_day)
$$;
comment on function dossier_benchmark is '某日施行的裁量基准，形状同 law/kit/dossier.ts 的 Benchmark';

create function dossier_item_version(wanted_code text, wanted_version text, on_day date) returns jsonb language sql stable as $$
  select jsonb_build_object('code', i.code, 'version', i.version, 'name', i.name, 'domain', i.domain) || i.body
    || coalesce(jsonb_build_object('benchmark', dossier_benchmark(i.code, dossier_item_version.on_day)) , '{}')
       - (case when dossier_benchmark(i.code, dossier_item_version.on_day) is null then array['benchmark'] else array[]::text[] end)
  from power_item_versions i where i.code = wanted_code and i.version = wanted_version
$$;
comment on function dossier_item_version is '指定版本的权力事项连同某日施行的裁量基准，形状同 law/kit/dossier.ts 的 PowerItem';

create function dossier_item(wanted_code text, on_day date) returns jsonb language sql stable as $$
  select dossier_item_version(wanted_code, version_on('item', wanted_code, dossier_item.on_day), dossier_item.on_day)
$$;
comment on function dossier_item is '某日施行的权力事项';

create function dossier_powers(wanted_item text, wanted_agency text) returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(one order by one ->> 'from'), '[]') from (
    select jsonb_strip_nulls(jsonb_build_object('item', g.item, 'agency', g.agency_id, 'source', g.source, 'from', g.from_on, 'to', g.to_on,
      'instrument', g.instrument, 'delegatedBy', g.delegated_by, 'withMeasures', g.with_measures, 'keepsPending', g.keeps_pending)) as one
    from power_grant_versions g
    where g.item = wanted_item and (wanted_agency is null or g.agency_id = wanted_agency)
      and not exists (select 1 from power_grant_versions n where n.grant_id = g.grant_id and n.version > g.version)) as latest
$$;
comment on function dossier_powers is '某机关行使某事项的职权来源，形状同 law/kit/dossier.ts 的 Power';

create function dossier_settings() returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('key', key, 'from', from_on, 'to', to_on, 'source', source, 'owner', owner))
      || jsonb_build_object('value', value) order by key, from_on), '[]')
  from (
    select key, from_on, value, source, owner, lead(from_on) over (partition by key order by from_on, version) - 1 as to_on
    from setting_versions s
    where not exists (select 1 from setting_versions n where n.key = s.key and n.version > s.version and n.from_on <= s.from_on)
  ) as spells where value is not null
$$;
comment on function dossier_settings is '全部县级规定及其起止，形状同 law/kit/dossier.ts 的 Setting';
