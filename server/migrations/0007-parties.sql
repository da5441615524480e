-- 当事人登记：公民身份号码、电话、住址加密保存；按密钥摘要查找。每次变更另存一版，只增不改。
create table party_versions (
  id text primary key,
  party_id text not null,
  version int not null check (version > 0),
  from_on date not null,
  kind text not null check (kind in ('citizen', 'individualBusiness', 'legalPerson', 'otherOrganisation')),
  name text not null,
  code text,
  code_sealed text,
  code_hash text,
  code_masked text,
  phone_sealed text,
  phone_masked text,
  address_sealed text,
  address_masked text,
  born date,
  sex text check (sex in ('男', '女')),
  representative text,
  ended_on date,
  successor text,
  invented boolean not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by text,
  constraint party_versions_follow unique (party_id, version)
);
comment on table party_versions is '当事人登记簿：一版一行，最新一版有效';
comment on column party_versions.party_id is '当事人标识';
comment on column party_versions.version is '版次';
comment on column party_versions.from_on is '本版生效日';
comment on column party_versions.kind is '种类：自然人、个体工商户、法人、非法人组织';
comment on column party_versions.name is '姓名或名称';
comment on column party_versions.code is '统一社会信用代码（公开信息，不加密）';
comment on column party_versions.code_sealed is '公民身份号码（SM4-CBC 加密，HMAC-SM3 防改）';
comment on column party_versions.code_hash is '号码的密钥摘要（HMAC-SM3），供查找';
comment on column party_versions.code_masked is '号码（遮盖）';
comment on column party_versions.phone_sealed is '电话（加密）';
comment on column party_versions.phone_masked is '电话（遮盖）';
comment on column party_versions.address_sealed is '住址（加密）';
comment on column party_versions.address_masked is '住址（遮盖）';
comment on column party_versions.born is '出生日期';
comment on column party_versions.sex is '性别';
comment on column party_versions.representative is '法定代表人、负责人或者经营者';
comment on column party_versions.ended_on is '死亡、注销日';
comment on column party_versions.successor is '权利义务承受人';
comment on column party_versions.invented is '演示用的虚构当事人';
comment on column party_versions.reason is '变更依据';
comment on column party_versions.recorded_at is '登记时间';
comment on column party_versions.recorded_by is '登记人';
create index party_versions_code on party_versions (code_hash);
create index party_versions_name on party_versions (name, party_id);
create trigger party_versions_append_only before update or delete or truncate on party_versions
  for each statement execute function append_only();

create table party_agencies (
  id text primary key,
  party_id text not null,
  agency_id text not null,
  since timestamptz not null,
  constraint party_agencies_once unique (party_id, agency_id)
);
comment on table party_agencies is '哪个机关办理过该当事人：只有这些机关可以查看';
create index party_agencies_agency on party_agencies (agency_id, party_id);
create trigger party_agencies_append_only before update or delete or truncate on party_agencies
  for each statement execute function append_only();

create function dossier_parties(wanted text[]) returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(one order by array_position(wanted, one ->> 'id')), '[]') from (
    select distinct on (party_id) jsonb_strip_nulls(jsonb_build_object('id', party_id, 'kind', kind, 'name', name,
      'born', born, 'endedOn', ended_on, 'successor', successor)) as one
    from party_versions where party_id = any(wanted) order by party_id, version desc) as latest
$$;
comment on function dossier_parties is '办案所据的当事人，形状同 law/kit/dossier.ts 的 Party';
