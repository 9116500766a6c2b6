// The database that was chosen: Azure SQL, PostgreSQL, or one that is there already.

@description('Base of the names.')
param name string

@description('Makes the server\'s name unique in the world.')
param suffix string

@description('Where it is.')
param location string

@description('Tags.')
param tags object

@description('Which database.')
@allowed(['sql', 'postgresql'])
param kind string

@description('JDBC URL of a database that exists already; empty: create one.')
param existingUrl string

@description('Name that an existing database knows the app\'s identity by, where its URL does not say.')
param existingUser string

@description('Object id of who administers the database and migrates.')
param administratorObjectId string

@description('Name of the administrator.')
param administratorName string

@description('What the administrator is.')
@allowed(['User', 'Group', 'ServicePrincipal'])
param administratorType string

@description('Name of the app\'s identity.')
param identityName string

@description('Client id of the app\'s identity.')
param identityClientId string

@description('Whether it can be reached from the internet, by Azure services.')
param publicNetworkAccess bool

@description('Address of a machine outside Azure that migrates; empty: none.')
param migrationIpAddress string

@description('Subnet of the private endpoint, where it can not be reached from the internet.')
param privateEndpointSubnetId string

@description('Whether to keep the zone of private names here.')
param createPrivateDnsZones bool

@description('Minutes without a session after which Azure SQL sleeps; -1: never.')
param autoPauseMinutes int

@description('Size of a PostgreSQL server.')
param postgresqlSku string

var creates = empty(existingUrl)

module sql 'sql.bicep' = if (creates && kind == 'sql') {
  params: {
    name: 'sql-${name}-${suffix}'
    location: location
    tags: tags
    administratorObjectId: administratorObjectId
    administratorName: administratorName
    administratorType: administratorType
    publicNetworkAccess: publicNetworkAccess
    migrationIpAddress: migrationIpAddress
    privateEndpointSubnetId: privateEndpointSubnetId
    createPrivateDnsZones: createPrivateDnsZones
    autoPauseMinutes: autoPauseMinutes
  }
}

module postgresql 'postgresql.bicep' = if (creates && kind == 'postgresql') {
  params: {
    name: 'psql-${name}-${suffix}'
    location: location
    tags: tags
    administratorObjectId: administratorObjectId
    administratorName: administratorName
    administratorType: administratorType
    identityName: identityName
    identityClientId: identityClientId
    publicNetworkAccess: publicNetworkAccess
    migrationIpAddress: migrationIpAddress
    privateEndpointSubnetId: privateEndpointSubnetId
    createPrivateDnsZones: createPrivateDnsZones
    skuName: postgresqlSku
  }
}

@description('JDBC URL for the app.')
output url string = !creates ? existingUrl : kind == 'sql' ? sql!.outputs.jdbcUrl : postgresql!.outputs.jdbcUrl

@description('JDBC URL for a migration.')
output migrationUrl string = !creates
  ? existingUrl
  : kind == 'sql' ? sql!.outputs.jdbcUrl : postgresql!.outputs.migrationUrl

@description('Name that the app logs in by, where the URL does not say.')
output user string = creates ? '' : existingUser

@description('Whether it sleeps by itself while nothing asks it anything.')
output sleeps bool = creates && kind == 'sql' && autoPauseMinutes > 0
