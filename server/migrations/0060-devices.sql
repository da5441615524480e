-- 电子技术监控设备的登记：逐版登记，只增不改；法律按记录当日的登记判断设备能不能用
create table device_versions (
  id text primary key,
  device_id text not null,
  version int not null check (version > 0),
  agency_id text not null,
  number text not null,
  name text not null,
  allowed_by text check (allowed_by in ('法律', '行政法规', '地方性法规', '部门规章', '规范性文件')),
  legally_reviewed_on date,
  technically_reviewed_on date,
  calibrated jsonb not null,
  location_published_on date,
  marked_from date,
  registered_on date,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by text,
  constraint device_versions_follow unique (device_id, version)
);
comment on table device_versions is '电子技术监控设备各版（行政处罚法第四十一条）';
comment on column device_versions.number is '设备编号，证据登记时写的就是它';
comment on column device_versions.allowed_by is '准许用监控取证的规定的效力级别';
comment on column device_versions.legally_reviewed_on is '法制审核通过日';
comment on column device_versions.technically_reviewed_on is '技术审核通过日';
comment on column device_versions.calibrated is '检定有效的起止';
comment on column device_versions.location_published_on is '设置地点公布日';
comment on column device_versions.marked_from is '设明显标志之日';
comment on column device_versions.registered_on is '在县里登记之日';
comment on column device_versions.reason is '依据';
create index device_versions_agency on device_versions (agency_id, number);
create trigger device_versions_append_only before update or delete or truncate on device_versions
  for each statement execute function append_only();

create function dossier_devices(wanted_agency text) returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', d.number, 'name', d.name, 'allowedBy', d.allowed_by,
      'legallyReviewedOn', d.legally_reviewed_on, 'technicallyReviewedOn', d.technically_reviewed_on, 'calibrated', d.calibrated,
      'locationPublishedOn', d.location_published_on, 'markedFrom', d.marked_from, 'registeredOn', d.registered_on)) order by d.number), '[]')
  from device_versions d
  where d.agency_id = wanted_agency
    and not exists (select 1 from device_versions n where n.device_id = d.device_id and n.version > d.version)
$$;
comment on function dossier_devices is '某机关的监控设备，形状同 law/kit/dossier.ts 的 Device（各项自带日期，取最新一版）';

-- 受委托的，连委托机关自己的职权来源一并交给法律判断：委托机关没有的，不能委托；受委托来的，不能再委托
create or replace function dossier_powers(wanted_item text, wanted_agency text) returns jsonb language sql stable as $$
  with latest as (
    select g.* from power_grant_versions g
    where g.item = wanted_item
      and not exists (select 1 from power_grant_versions n where n.grant_id = g.grant_id and n.version > g.version))
  select coalesce(jsonb_agg(one order by one ->> 'from'), '[]') from (
    select jsonb_strip_nulls(jsonb_build_object('item', g.item, 'agency', g.agency_id, 'source', g.source, 'from', g.from_on, 'to', g.to_on,
      'instrument', g.instrument, 'delegatedBy', g.delegated_by, 'withMeasures', g.with_measures, 'keepsPending', g.keeps_pending)) as one
    from latest g
    where wanted_agency is null or g.agency_id = wanted_agency
      or g.agency_id in (select d.delegated_by ->> 'agency' from latest d where d.agency_id = wanted_agency)) as found
$$;
