export default definePageConfig({ navigationBarTitleText: '登记服务', enablePullDownRefresh: true })
