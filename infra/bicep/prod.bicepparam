using 'main.bicep'

param environment = 'prod'
param databaseKind = 'sql'
param documentIntelligenceSku = 'S0'
param maximumInstanceCount = 40
// R$ 500 where the subscription is billed in reais.
param monthlyBudget = 500
param alertEmails = [readEnvironmentVariable('ALERT_EMAIL')]
param databaseAdministratorObjectId = readEnvironmentVariable('DATABASE_ADMIN_OBJECT_ID')
param databaseAdministratorName = readEnvironmentVariable('DATABASE_ADMIN_NAME')
param authenticationClientId = readEnvironmentVariable('AUTH_CLIENT_ID')
