-- 权源链：赋权所自的县级部门。部门自己的权力上收、终止的，赋给镇街的也就没有了来源（行政处罚法第二十四条）。以前各版没有登记，留空
alter table power_grant_versions add column conferred_from jsonb;
comment on column power_grant_versions.conferred_from is '赋权所自的县级部门';

create or replace function dossier_powers(wanted_item text, wanted_agency text) returns jsonb language sql stable as $$
  with latest as (
    select g.* from power_grant_versions g
    where g.item = wanted_item
      and not exists (select 1 from power_grant_versions n where n.grant_id = g.grant_id and n.version > g.version))
  select coalesce(jsonb_agg(one order by one ->> 'from'), '[]') from (
    select jsonb_strip_nulls(jsonb_build_object('item', g.item, 'agency', g.agency_id, 'source', g.source, 'from', g.from_on, 'to', g.to_on,
      'instrument', g.instrument, 'delegatedBy', g.delegated_by, 'conferredFrom', g.conferred_from,
      'withMeasures', g.with_measures, 'keepsPending', g.keeps_pending)) as one
    from latest g
    where wanted_agency is null or g.agency_id = wanted_agency
      or g.agency_id in (select d.delegated_by ->> 'agency' from latest d where d.agency_id = wanted_agency
        union all select d.conferred_from ->> 'agency' from latest d where d.agency_id = wanted_agency)) as found
$$;
