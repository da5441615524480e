import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState, type FormEvent, type MouseEvent } from 'react'
import { AsOfBar, AsOfSwitch } from '../kit/as-of.tsx'
import { Loading, ErrorOfOurs } from '../kit/states.tsx'
import { ArticleDrawer } from './article-drawer.tsx'
import { Navigation, TabBar } from './navigation.tsx'
import { NoticeLine } from './notice.tsx'
import { paths } from './paths.ts'
import { SessionOf, useAsOf, useSession, useSessionQuery, useSignOut } from './session.tsx'
import './shell.css'

/** Everything a signed-in person sees stands inside this. */
export function Shell() {
  const session = useSessionQuery()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const signedOut = session.data === null
  useEffect(() => {
    if (signedOut && pathname !== paths.signIn) void navigate({ to: paths.signIn, search: { next: pathname } })
  }, [signedOut, navigate, pathname])
  useEffect(() => {
    if (session.data?.settingUp && pathname === paths.today) void navigate({ to: paths.setUp })
  }, [session.data?.settingUp, navigate, pathname])

  if (session.isError)
    return (
      <main className="alone">
        <ErrorOfOurs
          title="打不开办案页面"
          detail={session.error.message}
          onRetry={() => {
            void session.refetch()
          }}
        />
      </main>
    )
  if (!session.data)
    return (
      <main className="alone">
        <Loading lines={6} />
      </main>
    )
  return (
    <SessionOf value={session.data}>
      <ArticleDrawer>
        <Frame />
      </ArticleDrawer>
    </SessionOf>
  )
}

function Frame() {
  const { person, today, demo } = useSession()
  const { asOf, look } = useAsOf()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    window.scrollTo(0, 0)
    main.current?.focus({ preventScroll: true })
  }, [pathname])

  /** Links of the kit are plain; those inside the desk change the screen without loading it anew. */
  function follow(e: MouseEvent): void {
    if (e.defaultPrevented || e.button !== 0 || e.metaKey || e.ctrlKey || e.shiftKey || !(e.target instanceof Element)) return
    const link = e.target.closest('a')
    const href = link?.getAttribute('href')
    if (
      !link ||
      !href?.startsWith('/') ||
      link.target ||
      link.hasAttribute('download') ||
      href.startsWith('/api') ||
      href.startsWith('/public')
    )
      return
    e.preventDefault()
    void navigate({ href })
  }

  return (
    // the listener only replaces what the links themselves would do
    <div onClick={follow}>
      <a className="skip" href="#main">
        跳到正文
      </a>
      <header className="top">
        <a className="brand" href={paths.today} aria-label="法度，回到今日">
          法度
          <i />
        </a>
        <div className="org">
          {person.agencyName}
          {person.countyName ? <small>{person.countyName}</small> : null}
        </div>
        <Find />
        <AsOfSwitch today={today} {...(asOf ? { asOf } : {})} onChange={look} />
        <Who />
      </header>
      {asOf ? <AsOfBar asOf={asOf} onBack={() => look(undefined)} /> : null}
      <div className="shell">
        <Navigation at={pathname} />
        <main className="page" id="main" tabIndex={-1} ref={main}>
          <Outlet />
          {demo ? <p className="demo-line">演示。人物、企业、案号和印章均为虚构，裁量基准为示例。</p> : null}
        </main>
      </div>
      <TabBar at={pathname} />
      <NoticeLine />
    </div>
  )
}

function Find() {
  const [words, setWords] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const navigate = useNavigate()
  useEffect(() => {
    const focus = (e: KeyboardEvent): void => {
      if (e.key !== '/' || (e.target instanceof HTMLElement && e.target.closest('input,textarea,select,[contenteditable]'))) return
      e.preventDefault()
      input.current?.focus()
    }
    document.addEventListener('keydown', focus)
    return () => document.removeEventListener('keydown', focus)
  }, [])
  const go = (e: FormEvent): void => {
    e.preventDefault()
    void navigate({ href: paths.search(words.trim()) })
  }
  return (
    <form className="find" role="search" onSubmit={go}>
      <input
        ref={input}
        type="search"
        aria-label="查案号、当事人、案由、文书号"
        placeholder="查案号、当事人、案由、文书号"
        value={words}
        onChange={e => setWords(e.target.value)}
      />
      <kbd aria-hidden="true">/</kbd>
    </form>
  )
}

function Who() {
  const { person } = useSession()
  const leave = useSignOut()
  const navigate = useNavigate()
  return (
    <div className="who">
      <a href={paths.me}>{person.name}</a>
      <small>
        {person.roleTitles[0]}
        {person.certificateNo ? (
          <>
            <i className="sep" />
            证号尾 {person.certificateNo.slice(-4)}
          </>
        ) : null}
        <i className="sep" />
        <button
          type="button"
          className="textlink"
          onClick={() => {
            void leave().finally(() => {
              void navigate({ to: paths.signIn })
            })
          }}
        >
          退出
        </button>
      </small>
    </div>
  )
}
