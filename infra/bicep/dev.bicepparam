using 'main.bicep'

param environment = 'dev'
param databaseKind = 'sql'
param documentIntelligenceSku = 'F0'
param maximumInstanceCount = 5
param monthlyBudget = 100
param alertEmails = [readEnvironmentVariable('ALERT_EMAIL')]
param databaseAdministratorObjectId = readEnvironmentVariable('DATABASE_ADMIN_OBJECT_ID')
param databaseAdministratorName = readEnvironmentVariable('DATABASE_ADMIN_NAME')
param authenticationClientId = readEnvironmentVariable('AUTH_CLIENT_ID')
