import { Button, Result, Space } from 'antd'
import Taro from '@tarojs/taro'
import { useEffect, type ReactNode } from 'react'
import { useMe } from '@/session/store'
import { StaffContext } from './staff'
import { useChosenPlace } from './workplace'
import { presentWorkplace, workplacesOf } from './workplacesOf'
import { leaveDesk, signInPage } from './leave'
import { keepAddress, returnToAddress } from './returning'

/** Lets staff in. Whoever is not signed in goes to the sign-in page; whoever is no staff reads what to do. */
export const Gate = ({ children }: { children: ReactNode }) => {
  const me = useMe()
  const chosen = useChosenPlace((s) => s.place)
  const signedOut = me === null

  useEffect(() => {
    if (signedOut) {
      keepAddress()
      void Taro.redirectTo({ url: signInPage })
    } else returnToAddress()
  }, [signedOut])

  if (me === null) return null
  const workplaces = workplacesOf(me)
  const workplace = presentWorkplace(workplaces, chosen)
  if (workplace === null) return <NotStaff />
  return <StaffContext.Provider value={{ me, workplace, workplaces }}>{children}</StaffContext.Provider>
}

const NotStaff = () => (
  <main className="dk-alone">
    <Result
      status="info"
      title="工作台是给工作人员用的"
      subTitle="您的账号还没有工作人员的任命。请向街道或社区要一个邀请码，在手机小程序的“我的”里点“我是工作人员，有邀请码”输入，再回到这里。"
      extra={
        <Space>
          <Button type="primary" onClick={() => void Taro.reLaunch({ url: '/pages/home/index' })}>
            去业主首页
          </Button>
          <Button onClick={() => void leaveDesk()}>换一个账号</Button>
        </Space>
      }
    />
  </main>
)
