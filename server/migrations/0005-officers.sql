-- 执法人员登记：人员、在编、证件、岗位、法律职业资格。每次变更另存一版，只增不改。
create table person_versions (
  id text primary key,
  person_id text not null,
  version int not null check (version > 0),
  from_on date not null,
  name text not null,
  kind text not null check (kind in ('officer', 'auxiliary', 'contractor', 'staff')),
  established jsonb not null,
  certificates jsonb not null,
  posts jsonb not null,
  legal_qualification jsonb,
  phone text,
  ended_on date,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by text,
  constraint person_versions_follow unique (person_id, version)
);
comment on table person_versions is '执法人员登记簿：一版一行，最新一版有效';
comment on column person_versions.person_id is '人员标识';
comment on column person_versions.version is '版次';
comment on column person_versions.from_on is '本版生效日';
comment on column person_versions.name is '姓名';
comment on column person_versions.kind is '身份：执法人员、辅助人员、外包人员、其他工作人员';
comment on column person_versions.established is '在编起止';
comment on column person_versions.certificates is '行政执法证：证号、有效期、暂扣';
comment on column person_versions.posts is '岗位：岗位、所在机关、起止';
comment on column person_versions.legal_qualification is '国家统一法律职业资格';
comment on column person_versions.phone is '办公电话';
comment on column person_versions.ended_on is '离开日';
comment on column person_versions.reason is '变更依据';
comment on column person_versions.recorded_at is '登记时间';
comment on column person_versions.recorded_by is '登记人';
create index person_versions_agencies on person_versions using gin (posts jsonb_path_ops);
create trigger person_versions_append_only before update or delete or truncate on person_versions
  for each statement execute function append_only();

create function dossier_people(wanted text[]) returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(one order by one ->> 'id'), '[]') from (
    select distinct on (person_id) jsonb_strip_nulls(jsonb_build_object(
      'id', person_id, 'name', name, 'kind', kind, 'established', established, 'certificates', certificates,
      'posts', (select coalesce(jsonb_agg(post), '[]') from jsonb_array_elements(posts) as post
        where post ->> 'post' in ('officer', 'bureauHead', 'head', 'principalHead', 'reviewer', 'countyReviewer', 'financeClerk', 'archivist')),
      'legalQualification', legal_qualification)) as one
    from person_versions where person_id = any(wanted) order by person_id, version desc) as latest
$$;
comment on function dossier_people is '办案所据的人员，形状同 law/kit/dossier.ts 的 Person（各项自带起止，取最新一版）';
