-- 受委托组织的性质：能受委托的只有依法成立、管理公共事务的组织（行政处罚法第二十条、第二十一条）。以前各版没有登记，留空
alter table agency_versions add column body text check (body in ('publicBody', 'company', 'villageCommittee', 'association', 'individual'));
comment on column agency_versions.body is '受委托组织的性质';

create or replace function dossier_agency(wanted text, on_day date) returns jsonb language plpgsql stable as $$
begin
  return (select jsonb_strip_nulls(jsonb_build_object('id', agency_id, 'name', name, 'kind', kind, 'region', region,
    'confirmed', confirmed, 'government', government, 'body', body)) from agency_on(wanted, on_day));
end $$;
