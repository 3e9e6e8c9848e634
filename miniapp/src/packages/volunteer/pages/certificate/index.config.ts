export default definePageConfig({ navigationBarTitleText: '服务证书', enablePullDownRefresh: true })
