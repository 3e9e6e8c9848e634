import { QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { queryClient } from '@/api/query'
import './desk.scss'
import { Crash } from './Crash'
import { Gate } from './Gate'
import { Screens } from './Screens'
import { Shell } from './Shell'
import { theme } from './theme'
import { useRoute } from './useRoute'

dayjs.locale('zh-cn')

/** The staff desk: React DOM and antd on one web page, the product's own api client and session underneath. */
export const DeskApp = () => {
  const route = useRoute()
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
      <App className="dk-app">
        <QueryClientProvider client={queryClient}>
          <Gate>
            <Shell at={route.at}>
              <Crash key={route.at}>
                <Screens route={route} />
              </Crash>
            </Shell>
          </Gate>
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  )
}
