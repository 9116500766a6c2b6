// Azure SQL, serverless: it sleeps when nothing happens, and is billed for storage alone then.

@description('Name of the server; part of its address.')
param name string

@description('Where it is.')
param location string

@description('Tags.')
param tags object

@description('Object id of the Entra ID group that administers it.')
param administratorObjectId string

@description('Display name of that group.')
param administratorName string

@description('Whether it can be reached from the internet, by Azure services.')
param publicNetworkAccess bool

@description('Subnet of the private endpoint, where it can not.')
param privateEndpointSubnetId string

@description('Minutes without a query after which it sleeps; -1: never.')
param autoPauseMinutes int = 60

var database = 'smartdocs'

resource server 'Microsoft.Sql/servers@2023-08-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    minimalTlsVersion: '1.2'
    publicNetworkAccess: publicNetworkAccess ? 'Enabled' : 'Disabled'
    administrators: {
      administratorType: 'ActiveDirectory'
      azureADOnlyAuthentication: true
      principalType: 'Group'
      login: administratorName
      sid: administratorObjectId
      tenantId: tenant().tenantId
    }
  }

  resource smartdocs 'databases' = {
    name: database
    location: location
    tags: tags
    sku: { name: 'GP_S_Gen5', tier: 'GeneralPurpose', family: 'Gen5', capacity: 1 }
    properties: {
      autoPauseDelay: autoPauseMinutes
      minCapacity: json('0.5')
      // Names and codes are compared as bytes where it matters; the rest sorts as people do.
      collation: 'Latin1_General_100_CI_AS_SC_UTF8'
      zoneRedundant: false
    }
  }

  // 0.0.0.0 stands for Azure's own services, the functions among them.
  resource azure 'firewallRules' = if (publicNetworkAccess) {
    name: 'azure-services'
    properties: { startIpAddress: '0.0.0.0', endIpAddress: '0.0.0.0' }
  }
}

module endpoint 'private-endpoint.bicep' = if (!publicNetworkAccess) {
  params: {
    name: 'pe-${name}'
    location: location
    tags: tags
    subnetId: privateEndpointSubnetId
    targetId: server.id
    group: 'sqlServer'
  }
}

@description('JDBC URL; the identity logs in by a token, so that there is no password.')
output jdbcUrl string = 'jdbc:sqlserver://${server.properties.fullyQualifiedDomainName}:1433;databaseName=${database};encrypt=true;authentication=ActiveDirectoryDefault'
