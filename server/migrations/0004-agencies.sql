-- 执法主体登记：每次变更另存一版，只增不改。
create or replace function append_only() returns trigger language plpgsql as $$
begin
  raise exception '表 % 只可追加，不得 %', tg_table_name, tg_op using errcode = '23001';
end $$;
comment on function append_only() is '只可追加：修改、删除、清空一律拒绝';

create table agency_versions (
  id text primary key,
  agency_id text not null,
  version int not null check (version > 0),
  from_on date not null,
  name text not null,
  short_name text not null,
  kind text not null check (kind in ('town', 'street', 'countyDepartment', 'delegated', 'park', 'internalUnit')),
  region text not null,
  government text not null,
  parent_id text,
  uscc text,
  address text not null,
  phone text not null,
  bank jsonb,
  court text,
  seal_text text not null,
  confirmed jsonb not null,
  ended_on date,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by text,
  constraint agency_versions_follow unique (agency_id, version)
);
comment on table agency_versions is '执法主体登记簿：一版一行，最新一版有效';
comment on column agency_versions.agency_id is '执法主体标识';
comment on column agency_versions.version is '版次';
comment on column agency_versions.from_on is '本版生效日';
comment on column agency_versions.name is '名称';
comment on column agency_versions.short_name is '文号简称';
comment on column agency_versions.kind is '种类';
comment on column agency_versions.region is '行政区划代码';
comment on column agency_versions.government is '所属人民政府（行政复议机关）';
comment on column agency_versions.parent_id is '所属机关（内设机构、受委托组织）';
comment on column agency_versions.uscc is '统一社会信用代码';
comment on column agency_versions.bank is '罚款缴纳：代收机构、户名、账号';
comment on column agency_versions.court is '有管辖权的一审法院';
comment on column agency_versions.seal_text is '印章文字';
comment on column agency_versions.confirmed is '执法主体资格确认的起止';
comment on column agency_versions.ended_on is '撤销日';
comment on column agency_versions.reason is '变更依据';
comment on column agency_versions.recorded_at is '登记时间';
comment on column agency_versions.recorded_by is '登记人';
create trigger agency_versions_append_only before update or delete or truncate on agency_versions
  for each statement execute function append_only();

create function agency_on(wanted text, on_day date) returns setof agency_versions language sql stable as $$
  select * from agency_versions where agency_id = wanted order by (from_on <= on_day) desc,
    case when from_on <= on_day then version else -version end desc limit 1
$$;
comment on function agency_on is '某日有效的一版；该日在首版之前的，取首版';

create function dossier_agency(wanted text, on_day date) returns jsonb language sql stable as $$
  select jsonb_build_object('id', agency_id, 'name', name, 'kind', kind, 'region', region,
    'confirmed', confirmed, 'government', government) from agency_on(wanted, on_day)
$$;
comment on function dossier_agency is '办案所据的执法主体，形状同 law/kit/dossier.ts 的 Agency';
